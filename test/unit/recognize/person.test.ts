import assert from 'node:assert/strict';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { mentionsOf } from '../../support/marked-mentions.ts';
import { checkPersons } from './check-persons.ts';

/** Where persons stand in a text. */
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

	it('stand in lists', () => {
		checkPersons('副局长⟦孟喆⟧，工会主席⟦赵建刚⟧，总经理⟦尹晓珺⟧作交流发言。');
		checkPersons('工人⟦周福刚⟧、⟦贺常荣⟧、⟦晁怀新⟧等参加。');
	});

	it('are found everywhere once they are sure', () => {
		checkPersons('院长⟦顾念慈⟧介绍了情况。大家都说⟦顾念慈⟧好。');
	});

	it('are carried over the page', () => {
		checkPersons('理事长⟦望开喜⟧说，树黄了。\n\n三年前，⟦望开喜⟧心急如焚。');
		checkPersons('街道工会主席⟦来燕妮⟧到场。“明年再来。”⟦来燕妮⟧宣布。');
		checkPersons('所长⟦宁静⟧说，大家放心。\n\n因为押金，⟦宁静⟧三次上门。');
		checkPersons('共读⟦汪曾祺⟧的小说。她说，⟦汪曾祺⟧的文字平淡。');
	});

	it('are carried along lists', () => {
		checkPersons('丛书收入⟦古宇⟧、⟦常小琥⟧、⟦侯磊⟧等七位作家。');
	});

	it('need no title where surname and given name say enough', () => {
		checkPersons('⟦许佩音⟧进一步加快步子。');
		checkPersons('那一课，⟦陈和远⟧讲得最好。');
		checkPersons('⟦彭国栋⟧今天第一个到岗，⟦沈立实⟧随后赶到。');
		checkPersons('⟦曹立业⟧（中）、⟦谢芬⟧（左）在车间。');
		checkPersons('⟦董小满⟧（化名）、⟦郑阿妹⟧两人搬来药箱。');
		checkPersons('图为工人正在装船。（⟦彭珺⟧摄）');
		checkPersons('美编/⟦高岳⟧　校对/⟦刘梦川⟧');
		checkPersons('平安酿酒有限公司⟦牛槐⟧、三江发电有限公司⟦车立生⟧分获一等奖。');
	});

	it('stand behind 叫, years and 小, in brackets behind works', () => {
		checkPersons('那个叫⟦石顺⟧的男孩得了奖。');
		checkPersons('1963年⟦高立麟⟧在省城读完中学。');
		checkPersons('大家都关心小⟦徐娟⟧的病情。');
		checkPersons('《海边》（⟦马得草⟧）、《山里》（⟦楚文⟧）');
		checkPersons('本报记者⟦高远⟧报道。');
	});

	it('stand behind trades and posts of a committee', () => {
		checkPersons('专家⟦闵军⟧正带队在田间指导。');
		checkPersons('党委书记⟦薄向东⟧出席。');
	});

	it('of bylines and credits have roles', () => {
		const [first] = mentionsOf(
			createRecognizer(),
			'person',
			'职工书画展开幕\n\n本报讯（记者 柏大为）近日，书画展开幕。展出作品百余件，观众很多。\n',
		);
		assert.equal(first?.text, '柏大为');
		assert.equal(first?.role, '记者');
		assert.equal(first?.source, 'byline');
	});

	it('of two characters stand in two places where each may be a name', () => {
		checkPersons('看台上，⟦高敏⟧是常客。\n\n比赛结束时，⟦高敏⟧在场边挥手。');
		checkPersons('远处，楼群连成一片。\n\n近处，楼群高低错落。');
	});

	it('stand one behind the other without a mark', () => {
		checkPersons('本报记者⟦康淼⟧⟦沈汝方⟧从会上了解到。');
		checkPersons('大会选出⟦王建国⟧⟦李志强⟧⟦陈桂英⟧⟦赵海涛⟧等人。');
		checkPersons('画家⟦吴守中⟧和⟦石宝齐⟧都到了，⟦肖立民⟧和镇长⟦麦达通⟧作陪。');
	});
});
