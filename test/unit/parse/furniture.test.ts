import assert from 'node:assert/strict';
import { judgeFurniture } from '../../../server/src/parse/furniture.ts';

const strong = [
	'2023年5月12日　星期五　第3版',
	'2023年5月12日 星期五 农历癸卯年三月廿三 总第12345期',
	'人民新报　一九五三年五月二十一日　星期四　第三版',
	'第3版',
	'—3—',
	'A12',
	'责任编辑：张三　李四　版式设计：王五',
	'编辑 某某 校对 某某 美编 某某',
	'本版责编　彭天佑',
	'电话：010-65901660 邮箱：news@example.cn',
	'（下转第2版）',
	'国内统一刊号CN11-0001',
];
const weak = ['要闻', '03', '综合新闻', '北京青年报', '05 财金', '焦点·高考 A06'];
const none = [
	'编辑同志：',
	'2023年5月12日，北京市总工会举办培训班。',
	'中国工人出版社建设运营全国工会电子职工书屋',
	'二季度GDP同比增长7.9%',
	'市总工会举办编辑培训班',
	'综合新闻中心大楼落成并投入使用',
	'全国工会职工书屋主题阅读交流活动在京举行',
];

describe('page furniture', () => {
	for (const text of strong) {
		it(`is ${text}`, () => assert.equal(judgeFurniture(text), 'strong'));
	}
	for (const text of weak) {
		it(`may be ${text}`, () => assert.notEqual(judgeFurniture(text), 'none'));
	}
	for (const text of none) {
		it(`is not ${text}`, () => assert.equal(judgeFurniture(text), 'none'));
	}
});
