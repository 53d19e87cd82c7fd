import assert from 'node:assert/strict';
import { headlineLenses } from '../../../server/src/features/code-lens.ts';
import { completions } from '../../../server/src/features/completion.ts';
import { references } from '../../../server/src/features/references.ts';
import { renameEdits, renameTarget } from '../../../server/src/features/rename.ts';
import { applyEdits } from '../../../server/src/text/text-edit.ts';
import { fixture, mark } from './fixture.ts';

const head = '职工运动会开幕\n\n本报讯（记者 李明）';

function checkReferences(tagged: string, expected: string, definition: string | undefined): void {
	const { analysis, caret, text } = fixture(head + tagged);
	const found = references(analysis, caret);
	assert.equal(
		mark(
			text,
			(found?.all ?? []).flatMap((mention) => mention.spans),
		).slice(head.length),
		expected,
	);
	assert.equal(found?.definition?.text, definition);
}

function checkRename(tagged: string, newName: string, expected: string): void {
	const { analysis, caret, text } = fixture(head + tagged);
	assert.equal(applyEdits(text, renameEdits(analysis, caret, newName)).slice(head.length), expected);
}

describe('references', () => {
	it('lead from a short form to the full name and to every mention of the body', () => {
		checkReferences(
			'<org>清河市总工会</org>开会，<org full=清河市总工会>市总$0工会</org>主席讲话，<org>东山县总工会</org>参加。',
			'⟦清河市总工会⟧开会，⟦市总工会⟧主席讲话，东山县总工会参加。',
			'清河市总工会',
		);
	});

	it('keep a person and a body of one name apart', () => {
		checkReferences('<person>王大$0山</person>与<work>王大山</work>。', '⟦王大山⟧与王大山。', '王大山');
	});

	it('lead to the mention of a person that gives the post', () => {
		const { analysis, caret } = fixture(`${head}<person>王大$0山</person>说。<person post=主席@清河市总工会>王大山</person>又说。`);
		const found = references(analysis, caret);
		assert.equal(found?.all.indexOf(found.definition ?? found.at), 1);
	});

	it('show both parts of a cut name', () => {
		checkReferences(
			'来自全市的职工和<org id=1>清河市$0</org>\n\n<org id=1>教育局</org>的人参加，<org>清河市教育局</org>局长讲话。',
			'来自全市的职工和⟦清河市⟧\n\n⟦教育局⟧的人参加，⟦清河市教育局⟧局长讲话。',
			'清河市教育局',
		);
	});

	it('take the inner of two names, and nothing between names', () => {
		checkReferences('<event>“<honor>清河$0工匠</honor>”选树活动</event>开始。', '“⟦清河工匠⟧”选树活动开始。', '清河工匠');
		checkReferences('<org>清河市总工会</org>开$0会。', '清河市总工会开会。', undefined);
	});
});

describe('rename', () => {
	it('writes all mentions of a name anew and leaves short forms and others alone', () => {
		checkRename(
			'<org>狼垡村</org>与<org>狼$0垡村</org>、<org full=狼垡村>村</org>、<org>狼堡村</org>。',
			'狼堡镇',
			'狼堡镇与狼堡镇、村、狼堡村。',
		);
	});

	it('keeps the break of a cut name', () => {
		const cut = '来自全市的职工和<org id=1>清河市$0</org>\n\n<org id=1>教育局</org>的人参加。';
		checkRename(cut, '清江市教育局', '来自全市的职工和清江市\n\n教育局的人参加。');
		checkRename(cut, '清河教委', '来自全市的职工和清河教\n\n委的人参加。');
		checkRename(cut, '教委', '来自全市的职工和教\n\n委的人参加。');
		checkRename(cut, '大清河市教育局', '来自全市的职工和大清河市\n\n教育局的人参加。');
		checkRename(cut, '清河教育局', '来自全市的职工和清河\n\n教育局的人参加。');
		checkRename(cut, '清河市教育委员会', '来自全市的职工和清河市\n\n教育委员会的人参加。');
	});

	it('does not cut a character beyond the BMP', () => {
		checkRename('<person id=1>王$0</person>\n\n<person id=1>山</person>说。', '𠮷𠮷', '𠮷\n\n𠮷说。');
		checkRename('<person id=1>𠮷$0</person>\n\n<person id=1>大山</person>说。', '林大川', '林\n\n大川说。');
	});

	it('asks for the whole of a cut name at the part under the caret', () => {
		const { analysis, caret, text } = fixture(`${head}来自全市的职工和<org id=1>清河市</org>\n\n<org id=1>教育$0局</org>的人参加。`);
		const target = renameTarget(analysis, caret);
		assert.equal(target?.name, '清河市教育局');
		assert.equal(text.slice(target?.span.start, target?.span.end), '教育局');
	});

	it('renames nothing where no name stands', () => {
		assert.equal(renameTarget(fixture(`${head}开$0会`).analysis, head.length), undefined);
	});
});

describe('code lens', () => {
	it('counts bodies by their full names and honours', () => {
		const { analysis, text } = fixture(
			`${head}<org>清河市总工会</org>给<org full=清河市总工会>市总工会</org>和<org>东山县总工会</org>颁发<honor>清河工匠</honor>称号，职工都很高兴。\n`,
		);
		const [lens] = headlineLenses(analysis);
		assert.deepEqual(lens?.reporters.names, ['李明']);
		assert.equal(
			mark(text, lens?.organizations ?? []).slice(head.length),
			'⟦清河市总工会⟧给市总工会和⟦东山县总工会⟧颁发清河工匠称号，职工都很高兴。\n',
		);
		assert.equal(lens?.honors.length, 1);
		assert.equal(text.slice(lens?.span.start, lens?.span.end), '职工运动会开幕');
	});
});

describe('completion', () => {
	const names = '<org>清河市总工会</org>、<org>清河市教育局</org>、<person>王大山</person>、<org>清河市教育局</org>。';

	function checkCompletion(typed: string, expected: readonly string[]): void {
		const { analysis, caret } = fixture(`${head}${names}${typed}$0`);
		const found = completions(analysis, caret).map(({ name, replace }) => `${name} ${replace.end - replace.start}`);
		assert.deepEqual(found, expected);
	}

	it('offers names that go on from what was typed, the most frequent first', () => {
		checkCompletion('会上清河市', ['清河市教育局 3', '清河市总工会 3']);
	});

	it('offers what a key began, and nothing where it began nothing', () => {
		const { analysis, caret } = fixture(`${head}${names}会上清$0`);
		assert.deepEqual(
			completions(analysis, caret, false).map(({ name }) => name),
			['清河市教育局', '清河市总工会'],
		);
		const other = fixture(`${head}${names}会上说$0`);
		assert.deepEqual(completions(other.analysis, other.caret, false), []);
	});

	it('prefers the longest beginning', () => {
		checkCompletion('会上清河市总', ['清河市总工会 4']);
		checkCompletion('会上王', ['王大山 1']);
	});

	it('offers honours of the table after their beginning', () => {
		checkCompletion('会上全国劳动模', ['全国劳动模范 5']);
	});

	it('offers all names of the page where nothing begins one', () => {
		checkCompletion('会上，', ['清河市教育局 0', '清河市总工会 0', '王大山 0']);
	});
});
