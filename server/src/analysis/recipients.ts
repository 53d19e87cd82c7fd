import type { Analysis } from '../model/analysis.ts';
import type { HonorMention, PersonMention } from '../model/mention.ts';
import { mentionsOfBlocks } from './find-mention.ts';
import { sentenceAround } from './find-sentence.ts';

/** Units between an honour and whom it is given to, at most: further apart another may be meant. */
const nearest = 24;

/** Units between an honour and the person whose posts stand between the two, at most. */
const farthest = 64;

/** What may stand between an honour and the person that bears it: 全国劳动模范|、首都劳动奖章获得者|张三, 北京大工匠|、第二客运分公司驾驶员|孟大鹏. */
const bearing =
	/^[”’」』]?(?:(?:称号)?的?|(?:称号)?(?:获得者|得主|荣获者|代表))?(?:[^。；，、：！？]{0,10}|(?:、[^。；，、：！？“”]{1,30}){1,4})$/u;
/** Words that end what a person bears: 首都劳动奖章和证书, 全国劳动模范及区总工会主席. */
const parting = /[和与及跟为向等]|代表|出席|参加|颁发|颁奖|集体|评选|以上/u;
/** What follows an honour that somebody named later has: 首都劳动奖章|获得者. */
const leadingOn = /^[”’」』]?(?:称号)?(?:获得者|得主|荣获者|的)/u;
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
	for (const mention of mentionsOfBlocks(analysis, first, end)) {
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
		const sentence = sentenceAround(text, honor.start, 8 * nearest);
		const first = Math.max(sentence.start, honor.start - 4 * nearest);
		let given = false;
		// Both lists stand in text order: people further back are of no use to later honours either.
		while (from < people.length && (people[from]?.start ?? 0) < first) {
			from += 1;
		}
		for (let index = from; index < people.length; index += 1) {
			const person = people[index];
			if (person === undefined || person.start >= sentence.end || person.start > honor.end + 4 * nearest) {
				break;
			}
			const giver = person.start < honor.start && isGiven(text, honor, person, people[index + 1]);
			if (giver || (person.start >= honor.end && !given && isBorne(text, honor, person, people[index - 1]))) {
				found.push({ honor, person });
			}
			given ||= giver;
		}
	}
}

/** Whether `person`, who stands after `honor`, has it: nobody between the two, and nothing but posts and words of bearing. */
function isBorne(text: string, honor: HonorMention, person: PersonMention, before: PersonMention | undefined): boolean {
	const between = text.slice(honor.end, person.start);
	const next = before === undefined || before.start < honor.end;
	return (
		next &&
		between.length <= farthest &&
		bearing.test(between) &&
		(between.length === 0 || !parting.test(between.replace(/^[”’」』]?(?:称号)?代表/u, '')))
	);
}

/** Whether the sentence gives `honor` to `person`, who stands before it: 张三|荣获|全国五一劳动奖章. */
function isGiven(text: string, honor: HonorMention, person: PersonMention, after: PersonMention | undefined): boolean {
	const between = text.slice(person.end, honor.start);
	const last = after === undefined || after.start >= honor.start;
	return (
		last &&
		between.length <= 2 * nearest &&
		giving.test(between) &&
		!/[。；！？]/u.test(between) &&
		!leadingOn.test(text.slice(honor.end, honor.end + 8))
	);
}
