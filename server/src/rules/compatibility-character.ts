import { type Message, message } from '../model/message.ts';
import { CharClass, classSet, inClassSet } from '../text/char-class.ts';
import type { JoinedText } from '../text/joined-text.ts';
import { isAt } from './neighbours.ts';
import type { BlockView, Report, Rule } from './rule.ts';

const WIDE = classSet(CharClass.fullwidthDigit, CharClass.fullwidthLatin);
const CANDIDATES = classSet(CharClass.compatibilityHan, CharClass.presentation, CharClass.surrogate, CharClass.other) | WIDE;

/**
 * Characters of the block CJK Radicals Supplement with the ideograph meant, in pairs: Unicode gives them no decomposition but the
 * property Equivalent_Unified_Ideograph (UAX #44, EquivalentUnifiedIdeograph.txt).
 */
const RADICALS =
	'⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺏尣⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺨犭⺭礻⺮竹⺯糹⺰纟⺲罒⺶羊⺹耂⺺肀⺻聿⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻏阝⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

/** Characters that look like another and are kept by Unicode for round trips with older encodings only. */
export const compatibilityCharacter: Rule = {
	id: 'compatibility-character',
	summary: {
		en: 'A compatibility character stands for the usual one.',
		zh: '用了兼容字符代替通行字符。',
	},
	rationale: {
		en: 'PDF fonts give Kangxi radicals (⼯ U+2F2F) and compatibility ideographs for 工 and others: they look the same and no search finds them. Half-width katakana, vertical and small forms of marks and Latin ligatures are the same kind of thing. Canonical equivalents (NFC) may be put in safely, others are suggested. Full-width letters and digits are flagged only where the page does not write them as its habit; ㎡, ℃, ① and full-width signs such as ％ are left alone.',
		zh: 'PDF 字体常以康熙部首（⼯ U+2F2F）、兼容汉字代替“工”等字，字形相同却检索不到。半角片假名、竖排和小型标点、拉丁连字也属此类。规范等价（NFC）的可以安全替换，其余只给建议。全角字母和数字只在本页不惯用时才报；㎡、℃、①以及 ％ 等全角符号不报。',
	},
	examples: [
		{ bad: '市总⼯会举行职⼯运动会。', good: '市总工会举行职工运动会。' },
		{ bad: '主持人是\uf9e1明，地点在会议室。', good: '主持人是李明，地点在会议室。' },
		{ bad: '共有１２０名职工参加，比去年的100名多20名。', good: '共有120名职工参加，比去年的100名多20名。' },
	],
	severity: 'warning',
	fix: 'safe',
	options: {},
	needs: CANDIDATES,
	checkBlock(view, _options, report) {
		checkOthers(view, view.profile.fullwidthAlphanumerics, report);
	},
};

function checkOthers({ block, units, first, others, otherCount }: BlockView, wideIsUsual: boolean, report: Report): void {
	const { text } = block;
	const candidates = wideIsUsual ? CANDIDATES & ~WIDE : CANDIDATES;
	let checked = 0;
	for (let next = 0; next < otherCount; next += 1) {
		const at = others[next] as number;
		if (at < checked || !inClassSet(candidates, units[first + at] as number)) {
			continue;
		}
		const wide = isAt(WIDE, text, at);
		let end = at;
		let usual = '';
		for (let next = usualAt(text, end); next !== undefined && isAt(WIDE, text, end) === wide; next = usualAt(text, end)) {
			// Each half of a run over a cut is put in where it stands: nothing moves over the cut.
			if (end > at && isPieceStart(block, end)) {
				break;
			}
			usual += next;
			end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
		}
		if (end > at) {
			// ﾃ and ﾞ are one character, デ.
			if (!isShown(text, at, end)) {
				reportRun(text, at, end, usual.normalize('NFC'), report);
			}
		}
		checked = end;
	}
}

function isPieceStart({ pieces }: JoinedText, at: number): boolean {
	return pieces.length > 1 && pieces.some((piece) => piece.at === at);
}

/** “⺮”是竹字头: one radical alone in quotation marks is spoken of, not written with. */
function isShown(text: string, start: number, end: number): boolean {
	const code = text.charCodeAt(start);
	const radical = end - start === 1 && code >= 0x2e80 && code <= 0x2fd5;
	return radical && '“「‘『'.includes(text.charAt(start - 1) || '。') && '”」’』'.includes(text.charAt(end) || '。');
}

function reportRun(text: string, start: number, end: number, usual: string, report: Report): void {
	const run = text.slice(start, end);
	const canonical = run.normalize('NFC') === usual;
	report({
		span: { start, end },
		message: whatItIs(run, usual),
		fixes: [
			{
				kind: canonical ? 'safe' : 'suggested',
				title: message('Replace “{0}” with “{1}”', run, usual),
				edits: [{ start, end, newText: usual }],
			},
		],
	});
}

/** ⼯ and 工 look the same on most screens, so their numbers say which is which; of １２０ everybody sees what it is. */
function whatItIs(run: string, usual: string): Message {
	const code = run.codePointAt(0) ?? 0;
	if (/^[\uff10-\uff5a]+$/u.test(run)) {
		return message('“{0}” is full-width; this page writes “{1}”', run, usual);
	}
	return Array.from(run).length === 1
		? message('“{0}” (U+{2}) is a compatibility character for “{1}”', run, usual, code.toString(16).toUpperCase().padStart(4, '0'))
		: message('“{0}” is a compatibility character for “{1}”', run, usual);
}

/** The usual form of the character at `at`, or undefined where it is usual itself or nothing better is known. */
function usualAt(text: string, at: number): string | undefined {
	const code = text.codePointAt(at);
	if (code === undefined) {
		return undefined;
	}
	const character = String.fromCodePoint(code);
	if (code >= 0x2e80 && code <= 0x2eff) {
		return radicalMeant(character);
	}
	if ((code >= 0x2f00 && code <= 0x2fd5) || (code >= 0xff61 && code <= 0xff9f) || (code >= 0xfb00 && code <= 0xfb06)) {
		return character.normalize('NFKC');
	}
	if ((code >= 0xf900 && code <= 0xfaff) || (code >= 0x2f800 && code <= 0x2fa1f)) {
		const canonical = character.normalize('NFC');
		return canonical === character ? undefined : canonical;
	}
	if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
		return character.normalize('NFKC');
	}
	return (code >= 0xfe10 && code <= 0xfe19) || (code >= 0xfe30 && code <= 0xfe6b) ? uprightForm(character) : undefined;
}

function radicalMeant(character: string): string | undefined {
	const index = RADICALS.indexOf(character);
	return index === -1 || index % 2 === 1 ? undefined : RADICALS[index + 1];
}

/** ︵ and ﹙ are `(` to NFKC; Chinese text wants （. */
function uprightForm(character: string): string | undefined {
	const form = character.normalize('NFKC');
	const code = form.charCodeAt(0);
	if (form.length !== 1 || form === character || form === '_') {
		return undefined;
	}
	return code > 0x20 && code < 0x7f ? (form === '.' ? '。' : String.fromCharCode(code + 0xfee0)) : form;
}
