import type { Localize } from '../l10n/localize.ts';
import { type Message, message } from '../model/message.ts';
import type { CliHost, ReadFailure } from './cli-host.ts';
import type { Workspace } from './workspace.ts';

/** What every command is given. */
export interface CommandContext {
	readonly host: CliHost;
	readonly workspace: Workspace;
	readonly localize: Localize;
	readonly version: string;
	/** Writes a line to standard error in the user's language. */
	readonly say: (text: Message) => void;
	/** Writes to standard error a line that is in the user's language already, or in none. */
	readonly complain: (line: string) => void;
}

/** Why the file at `path` was skipped. */
export function failureMessage(path: string, failure: { readonly reason: ReadFailure; readonly detail: string }): Message {
	switch (failure.reason) {
		case 'missing':
			return message('{0}: there is no such file', path);
		case 'directory':
			return message('{0}: is a folder', path);
		case 'unreadable':
			return message('{0}: cannot be read: {1}', path, failure.detail);
		case 'binary':
			return message('{0}: is not text (it holds NUL bytes)', path);
		case 'undecodable':
			return message('{0}: is neither UTF-8, UTF-16 with a byte-order mark nor GB18030', path);
	}
}
