import { type CancellationToken, type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { analyzeStructure } from '../analysis/analyze-structure.ts';
import { parseConfig } from '../config/config-file.ts';
import { suppressionsName } from '../config/file-names.ts';
import { applySuppressions, parseSuppressions, type Suppression } from '../config/suppressions.ts';
import type { Analysis } from '../model/analysis.ts';
import { type Message, message } from '../model/message.ts';
import { rules } from '../rules/rules.ts';
import { createSourceText, type SourceText, textOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { OpenDocument } from './documents.ts';
import { isSuppressions } from './page-configuration.ts';
import { Positions } from './positions.ts';
import type { Session } from './session.ts';
import { diagnosticSource } from './to-diagnostic.ts';
import { uriKey } from './uri.ts';

/** Pages that are read for one `ignore.jsonl`; the suppressions of others are taken as used. */
const mostPages = 200;

/** What is wrong in an open `jiaokan.json` or `.jiaokan/ignore.jsonl`; undefined where it changed meanwhile, or `token` was cancelled. */
export async function ownFileDiagnostics(
	session: Session,
	document: OpenDocument,
	token: CancellationToken,
): Promise<Diagnostic[] | undefined> {
	const { uri, source, revision } = document;
	const isCurrent = (): boolean =>
		!token.isCancellationRequested && document.revision === revision && session.configurationFiles.get(uri) === document;
	const positions = new Positions(source, session.client.encoding);
	const made = (span: Span, severity: DiagnosticSeverity, text: Message): Diagnostic => ({
		range: positions.rangeOf(span),
		severity,
		source: diagnosticSource,
		message: session.localize(text),
	});
	if (!isSuppressions(uri)) {
		return parseConfig(textOf(source), rules).problems.map(({ span, message }) => made(span, DiagnosticSeverity.Error, message));
	}
	const { suppressions, lines, invalid } = parseSuppressions(textOf(source));
	const folder = uri.slice(0, -suppressionsName.length - 1);
	const unused = await unusedOf(session, folder, suppressions, isCurrent);
	if (!isCurrent()) {
		return undefined;
	}
	return [
		...invalid.map((line) =>
			made(lineSpan(source, line), DiagnosticSeverity.Error, message('This line is no suppression: it wants “file” and “rule”')),
		),
		...suppressions.flatMap((suppression, index): Diagnostic[] => {
			const why = unused.get(suppression);
			const span = lineSpan(source, lines[index] ?? 0);
			return why === undefined ? [] : [{ ...made(span, DiagnosticSeverity.Information, why), tags: [DiagnosticTag.Unnecessary] }];
		}),
	];
}

/** The suppressions that hold back nothing, each with the reason; not all of them where `isCurrent` ceases to hold. */
async function unusedOf(
	session: Session,
	folder: string,
	suppressions: readonly Suppression[],
	isCurrent: () => boolean,
): Promise<ReadonlyMap<Suppression, Message>> {
	const unused = new Map<Suppression, Message>();
	const files = [...new Set(suppressions.map(({ file }) => file))].slice(0, mostPages);
	for (const file of files) {
		if (!isCurrent()) {
			break;
		}
		const own = suppressions.filter((suppression) => suppression.file === file);
		const parts = file.split('/');
		const inside = !parts.includes('..');
		const analysis = inside ? await analysisOf(session, `${folder}/${parts.map(encodeURIComponent).join('/')}`) : undefined;
		if (analysis === undefined) {
			for (const suppression of own) {
				unused.set(suppression, message('There is no page “{0}” here', file));
			}
			continue;
		}
		for (const suppression of applySuppressions(analysis.source, file, analysis.problems, own).unused) {
			unused.set(suppression, message('This suppression holds back nothing any more'));
		}
	}
	return unused;
}

/** The analysis of a page as it is open, else as its file is; undefined where there is none. */
async function analysisOf(session: Session, uri: string): Promise<Analysis | undefined> {
	const key = uriKey(uri);
	const open = session.documents.all().find((document) => uriKey(document.uri) === key);
	if (open !== undefined) {
		await session.configured(open);
		return open.analysis;
	}
	await session.host.turn();
	const text = (await session.host.files?.read(uri))?.text;
	if (text === undefined) {
		return undefined;
	}
	const { config } = await session.configurations.of(uri);
	const { settings, engine } = session;
	const source = createSourceText(text);
	return source.length > settings.sizeLimit ? analyzeStructure(source) : engine.analyze(source, { ...settings.rules, ...config.rules });
}

function lineSpan(source: SourceText, line: number): Span {
	const start = source.starts[line] ?? source.length;
	return { start, end: start + (source.lines[line]?.text.length ?? 0) };
}
