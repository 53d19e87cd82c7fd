import assert from 'node:assert/strict';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { mentionsOf } from '../../support/marked-mentions.ts';

const recognizer = createRecognizer();

/** `expected` lists each person with posts as `王敬东: 党组成员@北京市总工会, 副主席@北京市总工会`. */
function checkPosts(text: string, ...expected: readonly string[]): void {
	const shown = mentionsOf(recognizer, 'person', text).map(
		({ text: name, posts }) => `${name}: ${posts.map(({ title, organization }) => `${title}@${organization}`).join(', ')}`,
	);
	assert.deepEqual(shown, expected);
}

describe('posts', () => {
	it('belong to the body before them', () => {
		checkPosts('北京市总工会党组成员、副主席何立军出席会议。', '何立军: 党组成员@北京市总工会, 副主席@北京市总工会');
	});

	it('in a committee belong to the body before it', () => {
		checkPosts('市总工会党组成员、经费审查委员会主任何立军出席。', '何立军: 党组成员@市总工会, 经费审查委员会主任@市总工会');
	});

	it('at several bodies each have their own', () => {
		checkPosts(
			'朝阳区人大常委会党组副书记、副主任，朝阳区总工会主席张克斌表示祝贺。',
			'张克斌: 党组副书记@朝阳区人大常委会, 副主任@朝阳区人大常委会, 主席@朝阳区总工会',
		);
	});

	it('in the union of a firm are told from those in the firm', () => {
		checkPosts(
			'北京市地铁运营有限公司党委副书记、工会主席田振清说。',
			'田振清: 党委副书记@北京市地铁运营有限公司, 主席@北京市地铁运营有限公司工会',
		);
		checkPosts('首钢集团工会主席、副总经理赵大民说。', '赵大民: 主席@首钢集团工会, 副总经理@首钢集团');
	});

	it('are no word of belonging before another body', () => {
		checkPosts('清华附中朝阳学校的学生，人大附中校长刘小惠到场。', '刘小惠: 校长@人大附中');
	});

	it('stand before honours', () => {
		checkPosts(
			'中国铁路上海局集团有限公司杭州机务段司机、全国劳动模范、全国五一劳动奖章获得者陈立新发言。',
			'陈立新: 司机@中国铁路上海局集团有限公司杭州机务段',
		);
	});

	it('keep the part of the body that they are in', () => {
		checkPosts('北京城建集团党委委员、安全生产部部长王志勇说。', '王志勇: 党委委员@北京城建集团, 安全生产部部长@北京城建集团');
		checkPosts('丽泽项目部项目经理孙国强说。', '孙国强: 项目经理@null');
	});

	it('of the head of a place are in no party committee', () => {
		checkPosts('朝阳区委副书记、区长吴小杰说。', '吴小杰: 副书记@朝阳区委, 区长@null');
	});

	it('may name no body', () => {
		checkPosts('副主任、工会主席王大力说。', '王大力: 副主任@null, 工会主席@null');
		checkPosts('董事长刘锁祥说，企业正处于关键时期。', '刘锁祥: 董事长@null');
	});
});
