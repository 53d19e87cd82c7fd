/** How much of a text is looked at, in UTF-16 units: a page shows what it is in its first articles. */
export const sampleLength = 65_536;

/**
 * Whether `text` reads like a page of a Chinese newspaper: prose in Chinese characters with at least one byline where a
 * newspaper puts it, a paragraph of body text near it, and none of the marks of other texts (code, logs, tables, chat,
 * chapters of a novel, minutes). Only the first `sampleLength` UTF-16 units are read; linear in their number. A doubtful
 * text is no page: a wrong switch annoys more than a missing one.
 */
export function isNewspaperPage(text: string): boolean {
	const sample = text.slice(0, sampleLength);
	if (!isMostlyChinese(sample)) {
		return false;
	}
	const lines = sample
		.split(/\r\n|\r|\n/u)
		.map((line) => line.trim().replace(markdownHead, ''))
		.filter((line) => line !== '');
	const bylines = lines.flatMap((line, index) => (hasByline(line) && standsInAnArticle(lines, index) ? [index] : []));
	const isPage = hasIssueLine(lines)
		? lines.some((_, index) => hasProse(lines, index))
		: bylines.length * mostTextOfAByline >= sample.length && bylines.length > 0;
	return isPage && !isAnotherKind(lines, bylines.length);
}

/** In UTF-16 units: a whole page may be one report, but a book with a quoted item has far more text. */
const mostTextOfAByline = 12_000;
const markdownHead = /^#{1,6}\s+/u;
/** As much of a line as a byline can begin or end in. */
const bylineWindow = 60;

/** Han characters and the punctuation of Chinese make at least half of what is not white space. */
function isMostlyChinese(sample: string): boolean {
	let chinese = 0;
	let other = 0;
	for (let at = 0; at < sample.length; at += 1) {
		const code = sample.charCodeAt(at);
		if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3001 && code <= 0x3011) || (code >= 0xff01 && code <= 0xff1f)) {
			chinese += 1;
		} else if (code > 0x20 && code !== 0x3000 && code !== 0xa0) {
			other += 1;
		}
	}
	return chinese >= 60 && chinese > other;
}

const reporter = '(?:记者|記者|通讯员|通訊員|特派员|特派員)';
const opening = '[（(【〔［\\[]';
const dateline = '[\\u4e00-\\u9fff\\w]{0,12}?[\\d一二三四五六七八九十〇零]{1,3}月?[\\d一二三四五六七八九十]{0,3}日';

/** Forms that open a line. Each is bounded, so each is linear. */
const openings: readonly RegExp[] = [
	// 本报讯（记者 刘欣欣）, 本报讯 （通讯员…, 新京报讯（记者吴为）, 香港文匯報訊（記者…）, 本网讯 记者 …
	new RegExp(
		`^${opening}?[\\u4e00-\\u9fff]{0,8}(?:报|報|社|网|網|台|刊)(?:综合)?(?:讯|訊|消息)[】〕）)\\]］]?\\s*(?:${opening}|(?:本报|本報)?${reporter}|[\\u4e00-\\u9fff“《0-9])`,
		'u',
	),
	// 新华社北京1月1日电, 本报北京9月5日电（记者…）, 光明日报北京10月14日电, 【新华社沈阳二十日电】, 中央社記者…台北1日電
	new RegExp(
		`^${opening}?(?:本|[\\u4e00-\\u9fff]{1,8}?)(?:报|報|社|网|網)(?:${reporter}[\\u4e00-\\u9fff·]{2,8})?${dateline}(?:专|專|综合)?(?:电|電|讯|訊)`,
		'u',
	),
	// □本报记者 张三, ■ 记者 李四; 本报记者 张三 通讯员 李四 on a line of its own
	new RegExp(
		`^[□■●○▲△◆◇★☆]?\\s*(?:本报|本報|本社|本刊|新华社|融媒体|全媒体|[\\u4e00-\\u9fff]{2,6}报)?(?:实习|见习|特约|首席|融媒体|全媒体|驻京)?${reporter}[ 　:：]?[\\u4e00-\\u9fff· 　、]{2,30}(?:[文图摄/／]{0,4})$`,
		'u',
	),
	// 【記者王小明／台北報導】, 記者王小明／台北報導, 〔記者陳某／綜合報導〕
	new RegExp(`^${opening}?(?:本報)?(?:記者|记者|特派員)[\\u4e00-\\u9fff·、]{2,12}[／/][\\u4e00-\\u9fff]{2,8}(?:報導|报导|報道|报道)`, 'u'),
];

/** Forms that close a paragraph or stand alone after it: （记者 张三）, （某某 供稿）, （本报记者 张三 通讯员 李四）. */
const closing = new RegExp(
	`[（(](?:(?:本报|本報)?(?:实习|见习|特约|首席|融媒体|全媒体)?${reporter}[ 　:：]?[\\u4e00-\\u9fff· 　、]{2,30}|[\\u4e00-\\u9fff· 　]{2,12}(?:供稿|文/图|摄影报道))[）)]$`,
	'u',
);
/** The byline after a lead-in of a few words: 央广网北京消息（记者 张三）. */
const bracketed =
	/^[\u4e00-\u9fff\d ]{2,20}[（(](?:本报|本報)?(?:实习|见习|特约|首席|融媒体|全媒体)?(?:记者|記者)[ 　:：]?[\u4e00-\u9fff· 　、]{2,30}[）)]/u;

const issueLine =
	/^(?:[\u4e00-\u9fff]{2,12}[ 　]{1,4})?[\d〇零一二三四五六七八九]{4}年\S{1,3}月\S{1,3}日.{0,24}第[\dA-Z一二三四五六七八九十]{1,4}版/u;

function hasByline(line: string): boolean {
	const head = line.slice(0, bylineWindow);
	return openings.some((form) => form.test(head)) || bracketed.test(head) || closing.test(line.slice(-bylineWindow));
}

/** A short line without a sentence end near above (the headline), and prose on the line or near it. */
function standsInAnArticle(lines: readonly string[], index: number): boolean {
	const headed = lines.slice(Math.max(0, index - 6), index).some(isHeadlineLike);
	const around = lines.slice(Math.max(0, index - 3), index + 4);
	return headed && (around.some(isProse) || hasProse(lines, index));
}

/** Prose on the line, or on it and the next three: a page that keeps the line ends of its columns has no long line. */
function hasProse(lines: readonly string[], index: number): boolean {
	return isProse(lines.slice(index, index + 4).join(''));
}

/** 2020年10月22日 星期四 第7版 at the head or foot: what a page of essays and verse has instead of bylines. */
function hasIssueLine(lines: readonly string[]): boolean {
	return [...lines.slice(0, 4), ...lines.slice(-4)].some((line) => issueLine.test(line.slice(0, bylineWindow)));
}

function isHeadlineLike(line: string): boolean {
	return line.length >= 4 && line.length <= 45 && !/[。；，,;]$/u.test(line) && /[\u4e00-\u9fff]{3}/u.test(line);
}

/** 会议指出，…… 。: long enough for a sentence or two, with their full stops, and not a list of keys and values. */
function isProse(line: string): boolean {
	return line.length >= 50 && /[。！？”]/u.test(line);
}

/** Marks by which a text with a byline in it is told to be something else. */
const otherKinds: readonly { readonly mark: RegExp; readonly enough: number }[] = [
	// Code, shell and Markdown documents: fences, prompts, list of links, headings with Latin text
	{ mark: /^(?:```|~~~|\$ |>>> |import |#include|function |def |class |<\/?[a-z]|[-*] \[|\| ?-{3})/u, enough: 1 },
	// Logs and chats: each line opens with a time
	{ mark: /^[[(]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T])?\d{1,2}:\d{2}(?::\d{2})?/u, enough: 3 },
	// Novels and manuals: 第十二章 雨夜, 第三回, 楔子
	{ mark: /^(?:正文 ?)?第[\d一二三四五六七八九十百千零〇两]{1,7}[章回卷]|^楔子$/u, enough: 1 },
	// Minutes and letters: keys with a colon at the head
	{
		mark: /^(?:会议时间|会议地点|参会人员|出席人员|主持人|记录人|缺席人员|议题|主送|抄送|发件人|收件人|主题|寄件者|收件者)[：:]/u,
		enough: 2,
	},
	// Laws and licences
	{ mark: /^第[\d一二三四五六七八九十百]{1,5}条/u, enough: 3 },
];

function isAnotherKind(lines: readonly string[], bylines: number): boolean {
	if (isTable(lines) || otherKinds.some(({ mark, enough }) => countUpTo(lines, mark, enough) >= enough)) {
		return true;
	}
	// Dialogue: a novel that quotes a news item. A newspaper's paragraph may open with a quotation, most do not.
	const spoken = lines.filter((line) => /^[“「『—]/u.test(line)).length;
	return spoken > 4 && spoken > bylines * 4 && spoken * 3 > lines.length;
}

/** Most lines have the same three or more separators and no full stop: 2023-05-12,3,春季运动会开幕,本报讯（记者 吴一凡）,640. */
function isTable(lines: readonly string[]): boolean {
	return [',', '\t', '|'].some((separator) => {
		const counts = lines.map((line) => (line.includes('。') ? 0 : line.split(separator, 12).length - 1));
		const [head = 0] = counts;
		return head >= 3 && counts.filter((count) => count === head).length * 2 > lines.length;
	});
}

function countUpTo(lines: readonly string[], mark: RegExp, enough: number): number {
	let count = 0;
	for (const line of lines) {
		if (mark.test(line.slice(0, 400))) {
			count += 1;
			if (count === enough) {
				break;
			}
		}
	}
	return count;
}
