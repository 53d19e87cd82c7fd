import type { CodeLens } from 'vscode-languageserver';
import { headlineLenses } from '../features/code-lens.ts';
import type { Findings } from '../model/analysis.ts';
import { message } from '../model/message.ts';
import { type PeekArguments, peekCommand } from '../protocol/peek.ts';
import type { Span } from '../text/span.ts';
import type { OpenDocument } from './documents.ts';
import type { PartAnswers } from './part-answers.ts';
import type { Positions } from './positions.ts';
import type { Session } from './session.ts';

/** Reporter, length, bodies and honours above each headline; a click peeks at the places where the client can do that. */
export function codeLenses(session: Session, document: OpenDocument, made: PartAnswers<CodeLens>): CodeLens[] {
	const { settings } = session;
	return settings.codeLens ? made.of(document, settings, (own, positions) => lensesOf(session, document.uri, own, positions)) : [];
}

function lensesOf(session: Session, uri: string, own: Findings, positions: Positions): readonly CodeLens[] {
	const { localize } = session;
	return headlineLenses(own).flatMap((lens) => {
		const range = positions.rangeOf(lens.span);
		const make = (title: string, places: readonly Span[]): CodeLens => {
			const locations = places.map((span) => ({ uri, range: positions.rangeOf(span) }));
			const peek: PeekArguments = [uri, range.start, locations];
			const command = session.client.peek && places.length > 0 ? peekCommand : '';
			return { range, command: { title, command, ...(command === '' ? {} : { arguments: [...peek] }) } };
		};
		const lenses: CodeLens[] = [];
		if (lens.reporters.names.length > 0) {
			lenses.push(make(lens.reporters.names.join(localize(message(', '))), lens.reporters.places));
		}
		lenses.push(make(localize(message('{0} characters', lens.characters)), []));
		if (lens.organizations.length > 0) {
			lenses.push(make(localize(message('organizations: {0}', lens.organizations.length)), lens.organizations));
		}
		if (lens.honors.length > 0) {
			lenses.push(make(localize(message('honours: {0}', lens.honors.length)), lens.honors));
		}
		return lenses;
	});
}
