import type { Diagnostic, DiagnosticRelatedInformation, Range } from 'vscode-languageserver';

/** Whether a client that holds the diagnostics `a` of the parts of a page, made by `toDiagnostic`, need not be told of `b`. */
export function areSameDiagnostics(a: readonly (readonly Diagnostic[])[], b: readonly (readonly Diagnostic[])[]): boolean {
	return isSameList(a, b, (one, other) => one === other || isSameList(one, other, isSame));
}

/** Source and tags follow from the rule. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
	return (
		a === b ||
		(a.code === b.code &&
			a.severity === b.severity &&
			a.message === b.message &&
			isSameRange(a.range, b.range) &&
			isSameList(a.relatedInformation ?? [], b.relatedInformation ?? [], isSamePlace))
	);
}

function isSamePlace(a: DiagnosticRelatedInformation, b: DiagnosticRelatedInformation): boolean {
	return a.message === b.message && isSameRange(a.location.range, b.location.range);
}

function isSameRange(a: Range, b: Range): boolean {
	return (
		a.start.line === b.start.line &&
		a.start.character === b.start.character &&
		a.end.line === b.end.line &&
		a.end.character === b.end.character
	);
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[], isSameItem: (a: Item, b: Item) => boolean): boolean {
	return (
		a.length === b.length &&
		a.every((item, index) => {
			const other = b[index];
			return other !== undefined && isSameItem(item, other);
		})
	);
}
