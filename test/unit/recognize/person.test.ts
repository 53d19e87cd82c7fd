import assert from 'node:assert/strict';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { checkMarked, mentionsOf } from '../../support/marked-mentions.ts';

const recognizer = createRecognizer();

function checkPersons(marked: string): void {
	checkMarked(recognizer, 'person', marked);
}

/** `expected` lists each person with posts as `王敬东: 党组成员@北京市总工会, 副主席@北京市总工会`. */
function checkPosts(text: string, ...expected: readonly string[]): void {
	const shown = mentionsOf(recognizer, 'person', text).map(
		({ text: name, posts }) => `${name}: ${posts.map(({ title, organization }) => `${title}@${organization}`).join(', ')}`,
	);
	assert.deepEqual(shown, expected);
}

describe('persons', () => {
	it('stand after posts, trades and honours', () => {
		checkPersons('北京市总工会党组成员、副主席⟦何立军⟧出席会议。');
		checkPersons('“车开得稳，大家才放心。”驾驶员⟦孟大鹏⟧说。');
		checkPersons('超声影像医师⟦宋绘颖⟧为职工义诊。');
		checkPersons('座谈会上，全国劳动模范⟦何佳⟧发言。');
		checkPersons('培训班学员⟦薛勇⟧告诉记者，几年前喜欢上了紫砂。');
	});

	it('stand before verbs of speech and acting', () => {
		checkPersons('⟦陶建伟⟧为大家分享了读书体会。');
		checkPersons('今年荣获首都劳动奖章的⟦廉雪⟧表示，要扎根一线。');
		checkPersons('⟦王敬东⟧指出，这是一项系统工程。⟦刘洋⟧坦言，压力不小。');
	});

	it('end by what follows them', () => {
		checkPersons('⟦张华⟧表示，培训激发了热情。');
		checkPersons('⟦薛勇⟧告诉记者，⟦王军⟧在岗位上干了三十年。');
		checkPersons('工程师⟦李明⟧和⟦赵芳⟧参加了比武。');
	});

	it('stand in lists', () => {
		checkPersons('副局长⟦孟喆⟧，工会主席⟦赵建刚⟧，总经理⟦尹晓珺⟧作交流发言。');
		checkPersons('工人⟦周福刚⟧、⟦贺常荣⟧、⟦晁怀新⟧等参加。');
	});

	it('have surnames of two characters and rare ones', () => {
		checkPersons('厂长⟦欧阳建国⟧介绍，校长⟦司马晓燕⟧补充说。');
		checkPersons('技术员⟦上官云飞⟧到场，队长⟦诸葛明⟧带队。');
	});

	it('of other peoples are found by their dot, their words and their characters', () => {
		checkPersons('教师⟦阿卜杜拉·买买提⟧说，孩子们进步很快。');
		checkPersons('法国作家⟦让·雅克·卢梭⟧的著作展出。');
		checkPersons('民警⟦丹增曲扎⟧正在巡逻。');
		checkPersons('总统⟦克林顿⟧表示欢迎。');
	});

	it('are read in traditional characters', () => {
		checkPersons('教授⟦陳偉民⟧表示，市長⟦劉麗華⟧將出席。');
	});

	it('are found everywhere once they are sure', () => {
		checkPersons('院长⟦顾念慈⟧介绍了情况。大家都说⟦顾念慈⟧好。');
	});

	it('are no words, places and roles', () => {
		for (const text of [
			'于是他走了，马路上车来车往，高强度工作持续到白天黑夜。',
			'安全生产责任重大，和平年代也要居安思危。',
			'时代在变，方便群众的施工方案得到应对。',
			'黄金周期间，江苏、江西、云南等地景区客流高峰明显。',
			'记者从有关部门了解到，任务已经完成，常务会议研究了金融工作。',
			'万家灯火，路上行人匆匆，田间地头一片繁忙，文化活动丰富。',
			'高度重视高质量发展，高新技术产业成效显著。',
			'成功来之不易，张贴通知后马上办理，管理制度更加健全。',
			'人民警察说，同志们辛苦了，师傅们干劲十足。',
			'王某（男，35岁）被依法处理，张女士和李先生到场。',
		]) {
			checkPersons(text);
		}
	});

	it('of bylines and credits have roles', () => {
		const [first] = mentionsOf(
			recognizer,
			'person',
			'职工书画展开幕\n\n本报讯（记者 柏大为）近日，书画展开幕。展出作品百余件，观众很多。\n',
		);
		assert.equal(first?.text, '柏大为');
		assert.equal(first?.role, '记者');
		assert.equal(first?.source, 'byline');
	});
});

describe('posts', () => {
	it('belong to the body before them', () => {
		checkPosts('北京市总工会党组成员、副主席何立军出席会议。', '何立军: 党组成员@北京市总工会, 副主席@北京市总工会');
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
