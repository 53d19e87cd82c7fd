import { message } from '../model/message.ts';
import type { Article, Block, Credit } from '../model/page.ts';
import { overlaps } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** A picture credit with no caption or picture text beside it. */
export const orphanCredit: Rule = {
	id: 'orphan-credit',
	summary: {
		en: 'A picture credit has no caption or picture text with it.',
		zh: '图片署名旁边没有图片说明。',
	},
	rationale: {
		en: 'A credit after the last paragraph of a report belongs to a picture whose caption extraction lost, or that never had one; in the corpus it then looks like a line of the report. In picture news, beside a caption, and where it signs the text too (文/摄), a credit is where it belongs.',
		zh: '报道末段之后单独一行署名，说明图片说明在提取时丢失，或本来就没有；在语料里它会被当成正文的一行。图片新闻里的署名、紧挨图片说明的署名、同时为文字署名的（文/摄）不报。',
	},
	examples: [
		{
			bad: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n本报记者 李明 摄',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n图为换届大会现场，老会员为新会员赠书。\n\n本报记者 李明 摄',
		},
	],
	severity: 'information',
	fix: 'none',
	options: {},
	needs: 0,
	checkArticle(article, _context, _options, report) {
		if (article.credits.length === 0 || article.kind === 'photo' || article.body.length === 0) {
			return;
		}
		for (const { block, credit, index } of creditLines(article)) {
			const neighbours = [index === 0 ? undefined : article.blocks[index - 1], article.blocks[index + 1]];
			// 文/摄 and 摄影报道 sign the text too.
			if (block.role === 'credit' && !/[文报報]/u.test(credit.activity) && !neighbours.some((neighbour) => neighbour?.role === 'caption')) {
				report({ span: credit.span, message: message('No caption or picture text stands beside this credit') });
			}
		}
	},
};

/** Each credit with its block; credits one after the other are judged by what stands round all of them. */
function creditLines({ blocks, credits }: Article): readonly { readonly block: Block; readonly credit: Credit; readonly index: number }[] {
	const found: { readonly block: Block; readonly credit: Credit; readonly index: number }[] = [];
	const ordered = credits.length > 1 ? credits.toSorted((a, b) => a.span.start - b.span.start) : credits;
	let next = 0;
	for (let index = 0; index < blocks.length && next < ordered.length; index += 1) {
		const block = blocks[index] as Block;
		for (let credit = ordered[next]; credit !== undefined && holds(block, credit); credit = ordered[next]) {
			next += 1;
			// 张三 摄 / 李四 摄 below one caption: the first stands beside it, and so do the others.
			const inRow = (index > 0 && blocks[index - 1]?.role === 'credit') || blocks[index + 1]?.role === 'credit';
			if (!inRow || !rowHasCaption(blocks, index)) {
				found.push({ block, credit, index });
			}
		}
	}
	return found;
}

function holds({ pieces }: Block, { span }: Credit): boolean {
	for (const piece of pieces) {
		if (overlaps(piece, span)) {
			return true;
		}
	}
	return false;
}

function rowHasCaption(blocks: readonly Block[], index: number): boolean {
	let first = index;
	let last = index;
	while (blocks[first - 1]?.role === 'credit' && index - first < 4) {
		first -= 1;
	}
	while (blocks[last + 1]?.role === 'credit' && last - index < 4) {
		last += 1;
	}
	return blocks[first - 1]?.role === 'caption' || blocks[last + 1]?.role === 'caption';
}
