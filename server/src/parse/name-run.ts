import { CharClass, classOf, inClassSet, NAME_CLASSES } from '../text/char-class.ts';
import { KIND_MASK, SIGN, signsOf } from './line-units.ts';

/** 丨, a Chinese character that pages set for an upright stroke: 文丨王明. */
export const STROKE = 0x4e28;

/** The names that stand without spaces between them, three of two characters or two of three, are no longer. UTF-16 units. */
export const LONGEST_RUN = 6;

/** A run of names, roles or activities without spaces. */
export interface Run {
	readonly end: number;
	/** Whether dots of foreign names stand in it. */
	readonly dotted: boolean;
	/** Whether it is longer than names are that stand without dots and spaces. */
	readonly long: boolean;
	/** Whether it may hold a role or what someone did. */
	readonly acts: boolean;
}

/** The run at `at`, which ends there where no character of a name stands. */
export function readRun(text: string, at: number, end: number): Run {
	let to = at;
	let dotted = false;
	let plain = true;
	let signs = 0;
	while (to < end) {
		const code = text.charCodeAt(to);
		// Its kind as well as its signs: most units of a run need no second look.
		const traits = signsOf(code);
		if ((traits & KIND_MASK) !== CharClass.han) {
			if (!isNameUnit(code)) {
				if (!isDotBetweenNames(text, to, end)) {
					break;
				}
				dotted = true;
			}
			plain = false;
		} else if (code === STROKE) {
			break;
		}
		signs |= traits;
		to += 1;
	}
	return { end: to, dotted, long: plain && to - at > LONGEST_RUN, acts: (signs & (SIGN.role | SIGN.activity)) !== 0 };
}

/** Whether the UTF-16 unit `code` may stand in a name. */
export function isNameUnit(code: number): boolean {
	return inClassSet(NAME_CLASSES, code);
}

/** The dot of 阿依古丽·买买提, with a name on both sides. */
function isDotBetweenNames(text: string, at: number, end: number): boolean {
	return classOf(text.charCodeAt(at)) === CharClass.middleDot && at + 1 < end && isNameUnit(text.charCodeAt(at + 1));
}
