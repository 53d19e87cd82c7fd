import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { awards } from '../../../server/src/analysis/recipients.ts';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

const recognizer = createRecognizer();

/** `expected` lists who is said to have what as `王大山: 全国劳动模范`. */
function checkAwards(sentence: string, ...expected: readonly string[]): void {
	const analysis = analyze(createSourceText(`职工大会召开\n\n本报讯（记者 李明）${sentence}`), {}, recognizer);
	const shown = awards(analysis, 0, analysis.page.blocks.length).map(({ person, honor }) => `${person.text}: ${honor.fullName}`);
	assert.deepEqual(shown, expected);
}

describe('who has an honour', () => {
	it('stands after it, with posts between', () => {
		checkAwards('座谈会上，全国劳动模范何佳发言。', '何佳: 全国劳动模范');
		checkAwards('北京大工匠、北京公共交通控股（集团）有限公司第二客运分公司驾驶员孟大鹏说。', '孟大鹏: 北京大工匠');
		checkAwards('全国五一劳动奖章获得者、三元食品北京工业园检验室主任张双发言。', '张双: 全国五一劳动奖章');
		checkAwards('今年荣获首都劳动奖章的廉雪表示，要扎根一线。', '廉雪: 首都劳动奖章');
		checkAwards('全国劳动模范、首都劳动奖章获得者周玉兰说。', '周玉兰: 全国劳动模范', '周玉兰: 首都劳动奖章');
	});

	it('stands before it with a word of giving', () => {
		checkAwards('刘洋被评为全国三八红旗手，赵晓芳获得“时代楷模”称号。', '刘洋: 全国三八红旗手', '赵晓芳: 时代楷模');
	});

	it('is nobody where the sentence goes on to others', () => {
		checkAwards('张双获得“全国技术能手”称号，向首都劳动奖章获得者颁奖。', '张双: 全国技术能手');
		checkAwards('全国劳动模范、职工代表及区总工会主席张克斌出席。');
		checkAwards('会上颁发了首都劳动奖章，朝阳区总工会主席张克斌出席。');
	});
});
