/**
 * Id of the client's command that peeks at places: the command of the code lens on a headline.
 * Arguments: `PeekArguments` as a list of three; positions are LSP's (zero-based lines, UTF-16 columns).
 */
export const peekCommand = 'jiaokan.peek';

interface Position {
	readonly line: number;
	readonly character: number;
}

interface Location {
	readonly uri: string;
	readonly range: { readonly start: Position; readonly end: Position };
}

/** The page, where on it the peek view opens, and what it lists. */
export type PeekArguments = readonly [uri: string, at: Position, locations: readonly Location[]];
