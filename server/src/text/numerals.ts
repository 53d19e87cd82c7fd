const DIGITS = '零一二三四五六七八九';

/** The number that stands digit by digit in `text`: 2023, ２０２３, 二〇二三. NaN where a character is no digit. */
export function digitwise(text: string): number {
	let value = 0;
	for (const digit of text) {
		value = value * 10 + digitOf(digit);
	}
	return value;
}

/** A number below 100 as days and months are written: 12, １２, 十二, 三十一. NaN for what is written otherwise, such as 二三. */
export function belowHundred(text: string): number {
	const ten = text.indexOf('十');
	if (ten === -1) {
		const digits = digitwise(text);
		return text.length === 1 || /^[\d０-９]+$/u.test(text) ? digits : Number.NaN;
	}
	return (ten === 0 ? 1 : digitOf(text.charAt(0))) * 10 + (ten === text.length - 1 ? 0 : digitOf(text.charAt(ten + 1)));
}

function digitOf(digit: string): number {
	const code = digit.charCodeAt(0);
	if (code >= 0xff10 && code <= 0xff19) {
		return code - 0xff10;
	}
	if (code >= 0x30 && code <= 0x39) {
		return code - 0x30;
	}
	const index = DIGITS.indexOf(digit === '〇' || digit === '○' ? '零' : digit);
	return index === -1 ? Number.NaN : index;
}
