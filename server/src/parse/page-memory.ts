import { type ArticleBuilder, createArticleBuilder, PASSING_BUILDER } from './article-memory.ts';
import { createRowReader } from './row-memory.ts';
import { createPassingRowReader, type RowReader } from './rows.ts';
import { createSegmentSplitter, PASSING_SPLITTER, type SegmentSplitter } from './segment-memory.ts';

/** What parsing one version of a text leaves for the next, step by step of `parsePage`. */
export interface PageMemory {
	readonly rows: RowReader;
	readonly segments: SegmentSplitter;
	readonly articles: ArticleBuilder;
}

/** The memory of one text that is edited and parsed again. */
export function createPageMemory(): PageMemory {
	return { rows: createRowReader(), segments: createSegmentSplitter(), articles: createArticleBuilder() };
}

/** No memory: for a text that is parsed once. */
export function createPassingMemory(): PageMemory {
	return { rows: createPassingRowReader(), segments: PASSING_SPLITTER, articles: PASSING_BUILDER };
}
