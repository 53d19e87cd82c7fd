import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../../server/src/model/mention.ts';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { recognizePage } from '../../../server/src/recognize/recognize-page.ts';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

const recognizer = createRecognizer();

const pieces = [
	...[
		'王',
		'李',
		'欧阳',
		'建国',
		'芳',
		'和',
		'于',
		'高',
		'·',
		'阿卜杜拉',
		'某',
		'说',
		'表示',
		'主席',
		'党组成员',
		'、',
		'，',
		'。',
		'（',
		'）',
	],
	...[
		'“',
		'”',
		'《',
		'》',
		'全国',
		'北京市',
		'劳动模范',
		'一等奖',
		'奖',
		'称号',
		'获得',
		'授予',
		'大赛',
		'第四届',
		'工会',
		'公司',
		'总工会',
	],
	...[
		'2023年',
		'5月',
		'12日',
		'100',
		'万元',
		'\n',
		'\n\n',
		' ',
		'\u3000',
		'本报讯（记者 ',
		'）',
		'摄',
		'\ud83d',
		'\udc00',
		'\0',
		'abc',
		'𠮷',
	],
];
const news = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join(''));

function check(text: string): void {
	const { mentions, failures } = recognizePage(parsePage(createSourceText(text)), recognizer);
	assert.deepEqual(failures, []);
	const ends = new Map<string, Mention>();
	for (const mention of mentions) {
		assert.ok(mention.end > mention.start && mention.spans.length > 0 && mention.text.length > 0);
		for (const span of mention.spans) {
			assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end, `${mention.kind} ${mention.text}`);
		}
		const before = ends.get(mention.kind);
		const apart = before === undefined || before.block !== mention.block || before.end <= mention.start;
		assert.ok(apart, `two mentions of kind ${mention.kind} overlap: ${before?.text} and ${mention.text}`);
		ends.set(mention.kind, mention);
	}
}

describe('mentions', () => {
	it('lie in the text and never overlap one of their kind, in any text', () => {
		fc.assert(fc.property(news, check), { numRuns: 60 });
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 40 });
	}).timeout(20_000);

	it('bear hostile texts of one kind', () => {
		for (const unit of [
			'王芳、',
			'“',
			'《',
			'工会',
			'“先进”',
			'王·',
			'一等奖',
			'全国',
			'第',
			'届“',
			'主席',
			'获得',
			'奖',
			'2023年',
			'（记者 王芳）',
		]) {
			check(unit.repeat(3000));
		}
	}).timeout(20_000);
});
