import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNewspaperPage, sampleLength } from '../../../client/src/detect.ts';
import { newspaperPages, otherTexts } from './pages.ts';

describe('detection of newspaper pages', () => {
	for (const [name, text] of Object.entries(newspaperPages)) {
		it(`takes ${name}`, () => assert.equal(isNewspaperPage(text), true));
	}
	for (const [name, text] of Object.entries(otherTexts)) {
		it(`leaves ${name} alone`, () => assert.equal(isNewspaperPage(text), false));
	}

	it('does not look beyond its sample', () => {
		const page = Object.values(newspaperPages)[0] ?? '';
		assert.equal(isNewspaperPage('序言文字。'.repeat(sampleLength / 5 + 1) + page), false);
	});

	it('gives one answer whatever the line ends are', () => {
		const parts = [
			'工人文化宫的夜校课堂',
			'本报讯（记者 苏醒）',
			'每周二晚上，教室里座无虚席。'.repeat(4),
			'\n',
			'\n\n',
			'“',
			'第三章',
			'12:30 ',
			',',
			'\ud800',
			'𠮷',
		];
		const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 8 })), { maxLength: 15 });
		fc.assert(
			fc.property(text, (pieces) => {
				const lines = pieces.join('').replaceAll('\r', '');
				assert.equal(isNewspaperPage(lines.replaceAll('\n', '\r\n')), isNewspaperPage(lines));
			}),
		);
	});

	it('reads a line of 64 KB and as many marks as it can hold', () => {
		for (const unit of ['本报记者', '（', '记者 ', '张、', '图', '1日', ',']) {
			assert.equal(isNewspaperPage(unit.repeat(sampleLength / unit.length)), false, unit);
		}
	});
});
