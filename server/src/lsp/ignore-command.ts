import { ErrorCodes, MessageType, type Range, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { suppressionsName } from '../config/file-names.ts';
import { formatSuppression, suppressionOf } from '../config/suppressions.ts';
import { message } from '../model/message.ts';
import { overlaps } from '../text/span.ts';
import type { Session } from './session.ts';

/** Command of the server that writes a suppression; its one argument is `IgnoreArguments`. */
export const ignoreCommand = 'jiaokan.ignore';

export interface IgnoreArguments {
	readonly uri: string;
	readonly rule: string;
	readonly range: Range;
	/** Whether the rule is ignored in the whole file. */
	readonly whole: boolean;
}

/** Adds a suppression to the `.jiaokan/ignore.jsonl` that holds for the page, on disk or, where pages are no files, through the client. */
export async function ignore(session: Session, argument: unknown): Promise<void> {
	const { uri, rule, range, whole } = readArguments(argument);
	const { suppressionFolder, file } = await session.configurations.of(uri);
	const document = session.documents.get(uri);
	await (document && session.configured(document));
	// From here to the line nothing is waited for: what was found must stand in the text that it is looked up in.
	const span = document?.positions().spanOf(range);
	const problem = document?.problems.find(
		(candidate) => candidate.rule === rule && span !== undefined && (overlaps(candidate.span, span) || candidate.span.start === span.start),
	);
	if (document === undefined || problem === undefined) {
		throw new ResponseError(ErrorCodes.InvalidParams, `${ignoreCommand}: no “${rule}” there`);
	}
	const line = formatSuppression(suppressionOf(document.source, file, problem, whole, ''));
	const target = `${suppressionFolder}/${suppressionsName}`;
	const { files } = session.host;
	if (files === undefined || !target.startsWith('file:')) {
		await throughClient(session, target, line);
	} else if (!(await files.append(target, line))) {
		// Not through the client: it would follow the link that the host has refused to follow.
		session.show(MessageType.Error, message('{0} cannot be written', target));
	}
	session.reconfigure();
}

async function throughClient(session: Session, uri: string, line: string): Promise<void> {
	const { connection } = session.host;
	const start = { line: 0, character: 0 };
	const edit: WorkspaceEdit = {
		documentChanges: [
			{ kind: 'create', uri, options: { ignoreIfExists: true } },
			{ textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: line }] },
		],
	};
	const { applied } = await connection.workspace.applyEdit({ edit, label: session.localize(message('Ignore a problem')) });
	if (!applied) {
		session.show(MessageType.Error, message('{0} cannot be written', uri));
	}
}

function readArguments(value: unknown): IgnoreArguments {
	const { uri, rule, range, whole } = (typeof value === 'object' && value !== null ? value : {}) as Partial<IgnoreArguments>;
	if (typeof uri !== 'string' || typeof rule !== 'string' || range?.start === undefined || range.end === undefined) {
		throw new ResponseError(ErrorCodes.InvalidParams, `${ignoreCommand} wants { uri, rule, range, whole }`);
	}
	return { uri, rule, range, whole: whole === true };
}
