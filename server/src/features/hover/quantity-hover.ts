import type { OtherMention } from '../../model/mention.ts';
import { type Message, message } from '../../model/message.ts';
import type { HoverText } from './hover-text.ts';

/** 1.5万余家: the digits, what multiplies them, whether there are more, and the unit. */
const QUANTITY = /^([\d０-９.．,]+)([万亿千百十]*)([余多]?)([万亿]?)(.*)$/u;
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** A quantity with its scale worked out: 6万人次 is 60,000 人次; undefined where it is plain already (12名, 74%). */
export function quantityHover({ text }: OtherMention): Omit<HoverText, 'span'> | undefined {
	const [, digits = '', scale = '', more = '', furtherScale = '', unit = ''] = QUANTITY.exec(text) ?? [];
	const scales = scale + furtherScale;
	if (scales === '') {
		return undefined;
	}
	const plain = digits.replaceAll(',', '').replace(/[．０-９]/gu, (wide) => wide.normalize('NFKC'));
	const value = Array.from(scales).reduce((product, each) => product * (SCALES[each] ?? 1), Number(plain));
	if (!Number.isFinite(value)) {
		return undefined;
	}
	const number = `${value.toLocaleString('en-US', { maximumFractionDigits: 4 })}${unit === '' ? '' : ` ${unit}`}`;
	const shown: string | Message = more === '' ? number : message('more than {0}', number);
	return { title: text, subject: message('quantity'), facts: [{ label: message('In digits'), values: [shown] }], notes: [], link: null };
}
