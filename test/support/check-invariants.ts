import assert from 'node:assert/strict';
import { AnalyzedText } from '../../server/src/analysis/analyzed-text.ts';
import type { Engine } from '../../server/src/analysis/engine.ts';
import { headlineLenses } from '../../server/src/features/code-lens.ts';
import { completions } from '../../server/src/features/completion.ts';
import { folding } from '../../server/src/features/folding.ts';
import { hover } from '../../server/src/features/hover/hover.ts';
import { outline } from '../../server/src/features/outline.ts';
import { references } from '../../server/src/features/references.ts';
import { renameEdits } from '../../server/src/features/rename.ts';
import { selectionSpans } from '../../server/src/features/selection.ts';
import { tokens } from '../../server/src/features/tokens.ts';
import type { Analysis } from '../../server/src/model/analysis.ts';
import type { Mention } from '../../server/src/model/mention.ts';
import type { Problem } from '../../server/src/model/problem.ts';
import { fixAll, mostPasses } from '../../server/src/rules/fix-all.ts';
import { createSourceText, lineAt } from '../../server/src/text/source-text.ts';
import type { Span } from '../../server/src/text/span.ts';
import { applyEdits, type TextEdit } from '../../server/src/text/text-edit.ts';
import type { Random } from './mutate.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What must hold of the analysis of any text, and of its repairs. @throws AssertionError saying what does not. */
export function checkInvariants(engine: Engine, text: string): void {
	const analysis = engine.analyze(createSourceText(text), {});
	assert.deepEqual(analysis.failures, [], 'a part of the engine threw');
	checkBlocks(analysis, text);
	checkMentions(analysis.mentions, text);
	checkProblems(analysis.problems, text);
	checkRepairs(engine, text);
}

/** What must hold of every feature, asked at a few random places. */
export function checkFeatures(engine: Engine, text: string, random: Random): void {
	const analysis = engine.analyze(createSourceText(text), {});
	outline(analysis, { mentions: true });
	folding(analysis);
	headlineLenses(analysis);
	let end = 0;
	for (const token of tokens(analysis, { start: 0, end: text.length })) {
		assert.ok(token.start >= end && token.end > token.start && token.end <= text.length, 'tokens overlap or leave the text');
		end = token.end;
	}
	for (let count = 0; count < 6; count += 1) {
		const at = random.between(0, text.length);
		hover(analysis, at);
		completions(analysis, at);
		references(analysis, at);
		applyEdits(text, renameEdits(analysis, at, '新名'));
		let inner: Span = { start: at, end: at };
		for (const span of selectionSpans(analysis, at, segmenter)) {
			assert.ok(span.start <= inner.start && inner.end <= span.end, 'selection spans do not nest');
			inner = span;
		}
	}
}

/** That the analysis of an edited text is that of the text as it then stands. */
export function checkEdits(engine: Engine, text: string, edits: readonly TextEdit[]): void {
	const edited = new AnalyzedText(text, { rules: {}, sizeLimit: 10_000_000 }, engine);
	let current = text;
	for (const { start: from, end: to, newText } of edits) {
		void edited.analysis.problems;
		const start = Math.min(from, current.length);
		const end = Math.min(Math.max(start, to), current.length);
		edited.edit({ start, end, newText });
		current = current.slice(0, start) + newText + current.slice(end);
		const fresh = engine.analyze(createSourceText(current), {});
		assert.deepEqual(parts(edited.analysis), parts(fresh), 'an edited text is analysed otherwise than a fresh one');
	}
}

/**
 * Chinese characters in their order; canonical equivalents, which a safe fix may put in, are the same character. Halves of
 * characters count too: a safe fix may join two that a line end has parted, and must lose neither.
 */
function hanOf(text: string): string {
	return text.normalize('NFC').replace(/[^\p{Script=Han}\u{10000}-\u{10ffff}\p{Surrogate}]/gu, '');
}

function parts({ page, mentions, problems, failures }: Analysis): unknown {
	return { page, mentions, problems, failures };
}

function checkBlocks({ source, page }: Analysis, text: string): void {
	const held = new Uint8Array(source.lines.length);
	let last = -1;
	for (const block of page.blocks) {
		assert.ok(block.firstLine >= last && block.pieces.length > 0, 'blocks stand in order');
		last = block.firstLine;
		for (const piece of block.pieces) {
			assert.ok(piece.start >= 0 && piece.end > piece.start && piece.end <= text.length, 'a piece leaves the text');
			assert.equal(block.text.slice(piece.at, piece.at + piece.end - piece.start), text.slice(piece.start, piece.end));
			const line = lineAt(source, piece.start);
			held[line] = (held[line] ?? 0) + 1;
		}
	}
	source.lines.forEach((line, index) => {
		assert.ok((held[index] ?? 0) <= 1, `line ${index} belongs to two blocks`);
		assert.ok(held[index] === 1 || !/[\p{Script=Han}0-9A-Za-z]/u.test(line.text), `line ${index} belongs to no block`);
	});
	let end = 0;
	for (const article of page.articles) {
		assert.ok(article.span.start >= end && article.span.end <= text.length, 'articles overlap or leave the text');
		end = article.span.end;
	}
}

function checkMentions(mentions: readonly Mention[], text: string): void {
	const before = new Map<string, Mention>();
	for (const mention of mentions) {
		assert.ok(mention.spans.length > 0 && mention.end > mention.start, 'an empty mention');
		for (const span of mention.spans) {
			checkSpan(span, text, mention.kind);
		}
		const known = before.get(mention.kind);
		assert.ok(known === undefined || known.block !== mention.block || known.end <= mention.start, `two of kind ${mention.kind} overlap`);
		before.set(mention.kind, mention);
	}
}

function checkProblems(problems: readonly Problem[], text: string): void {
	let start = 0;
	for (const problem of problems) {
		assert.ok(problem.span.start >= start, `${problem.rule}: problems are not in order`);
		start = problem.span.start;
		checkSpan(problem.span, text, problem.rule);
		for (const { span } of problem.related) {
			checkSpan(span, text, problem.rule);
		}
		for (const fix of problem.fixes) {
			// Throws where edits overlap or leave the text.
			const after = applyEdits(text, fix.edits);
			assert.notEqual(after, text, `${problem.rule}: a fix changes nothing`);
			assert.ok(fix.kind !== 'safe' || hanOf(after) === hanOf(text), `${problem.rule}: a safe fix changes Chinese characters`);
		}
	}
}

function checkRepairs(engine: Engine, text: string): void {
	const problemsOf = (current: string): readonly Problem[] => engine.analyze(createSourceText(current), {}).problems;
	for (const suggested of [false, true]) {
		const kind = suggested ? 'all fixes' : 'safe fixes';
		const once = fixAll(text, problemsOf, { suggested });
		assert.equal(applyEdits(text, once.edits), once.text, `${kind}: the edits do not give the text`);
		if (suggested) {
			continue;
		}
		assert.equal(hanOf(once.text), hanOf(text), `${kind} change Chinese characters`);
		// Hundreds of short lines, of which each join bares the next, are left for a second call.
		if (once.passes < mostPasses(text.length)) {
			assert.equal(fixAll(once.text, problemsOf, { suggested }).text, once.text, `${kind} twice are not ${kind} once`);
		}
	}
}

function checkSpan({ start, end }: Span, text: string, what: string): void {
	assert.ok(start >= 0 && start <= end && end <= text.length, `${what}: ${start}..${end} leaves the text of ${text.length} units`);
}
