/**
 * Method of the request that computes the repairs of a page or of one article of it: the safe ones and, for clients with change
 * annotations, the suggested ones, each to be confirmed.
 * Parameter: `RepairParams`; result: LSP's `WorkspaceEdit` with the version it was computed from, or null where nothing is to be repaired.
 */
export const repairMethod = 'jiaokan/repair';

export interface RepairParams {
	readonly uri: string;
	/** An LSP position inside the article to repair, in UTF-16 columns; null for the whole page. */
	readonly position: { readonly line: number; readonly character: number } | null;
}
