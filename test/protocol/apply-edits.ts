import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';

/** `text` after the edits of the only page in `edit`. */
export function apply(text: string, edit: WorkspaceEdit | undefined): string {
	const changes = edit?.documentChanges?.flatMap((change) =>
		'edits' in change ? change.edits.filter((each): each is TextEdit => 'newText' in each) : [],
	);
	return applyTextEdits(text, changes ?? Object.values(edit?.changes ?? {}).flat());
}

/** `text` after `edits`, whose columns are UTF-16. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
	const starts = [0];
	for (const line of text.split('\n')) {
		starts.push((starts.at(-1) ?? 0) + line.length + 1);
	}
	const offset = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? text.length) + character;
	return [...edits]
		.sort((a, b) => offset(b.range.start) - offset(a.range.start))
		.reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}
