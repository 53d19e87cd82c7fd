import type { Analysis } from '../model/analysis.ts';
import type { HonorMention, PersonMention } from '../model/mention.ts';
import { firstMentionOf } from './find-mention.ts';
import { sentenceAround } from './find-sentence.ts';

/** Units between an honour and whom it is given to, at most: further apart another may be meant. */
const nearest = 24;

/** What may stand between an honour and the person that bears it: 全国劳动模范|、首都劳动奖章获得者|张三. */
const bearing = /^[”’」』]?(?:(?:称号)?(?:获得者|得主|称号获得者|代表|荣获者)|、|，|称号的)?[^。；，、]{0,10}$/u;
/** What may stand between a person and the honour that he or she is given: 张三|荣获|全国五一劳动奖章. */
const giving = /(?:获|得|授予|授與|评为|評為|当选|當選|被评|评选|入选|夺得|摘得|捧得|命名)/u;

/** A person of whom the sentence says that an honour was given, next to the honour. */
export interface Award {
	readonly honor: HonorMention;
	readonly person: PersonMention;
}

/**
 * Who is said to have which honour, in the blocks whose indexes lie in `first`..`end`: only where honour and person stand side by
 * side in one sentence with nothing but bearing or giving words between them. A list of names after an honour has them all.
 */
export function awards(analysis: Analysis, first: number, end: number): readonly Award[] {
	const found: Award[] = [];
	let honors: HonorMention[] = [];
	let people: PersonMention[] = [];
	let block = -1;
	const flush = (): void => {
		const text = analysis.page.blocks[block]?.text;
		if (text !== undefined && honors.length > 0 && people.length > 0) {
			pair(text, honors, people, found);
		}
		honors = [];
		people = [];
	};
	for (let index = firstMentionOf(analysis.mentions, first); index < analysis.mentions.length; index += 1) {
		const mention = analysis.mentions[index];
		if (mention === undefined || mention.block >= end) {
			break;
		}
		if (mention.block !== block) {
			flush();
			block = mention.block;
		}
		if (mention.kind === 'honor') {
			honors.push(mention);
		} else if (mention.kind === 'person') {
			people.push(mention);
		}
	}
	flush();
	return found;
}

function pair(text: string, honors: readonly HonorMention[], people: readonly PersonMention[], found: Award[]): void {
	let from = 0;
	for (const honor of honors) {
		const sentence = sentenceAround(text, honor.start);
		const first = Math.max(sentence.start, honor.start - 4 * nearest);
		// Both lists stand in text order: people further back are of no use to later honours either.
		while (from < people.length && (people[from]?.start ?? 0) < first) {
			from += 1;
		}
		for (let index = from; index < people.length; index += 1) {
			const person = people[index];
			if (person === undefined || person.start >= sentence.end || person.start > honor.end + 4 * nearest) {
				break;
			}
			if (belongs(text, honor, person, people[index - 1], people[index + 1])) {
				found.push({ honor, person });
			}
		}
	}
}

function belongs(
	text: string,
	honor: HonorMention,
	person: PersonMention,
	before: PersonMention | undefined,
	after: PersonMention | undefined,
): boolean {
	if (person.start >= honor.end) {
		const between = text.slice(honor.end, person.start);
		const first = before === undefined || before.start < honor.end;
		return first && between.length <= nearest && bearing.test(between);
	}
	const between = text.slice(person.end, honor.start);
	const last = after === undefined || after.start >= honor.start;
	return last && between.length <= 2 * nearest && giving.test(between) && !/[。；！？]/u.test(between);
}
