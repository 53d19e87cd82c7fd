import { checkPersons } from './check-persons.ts';

/** What names are made of. */
describe('names of persons', () => {
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

	it('with rare surnames and seldom given names stand behind titles', () => {
		checkPersons('分公司副总经理⟦鄂志高⟧告诉记者，设备已经到位。');
		checkPersons('县委副书记⟦支效东⟧，组织部部长⟦来秀英⟧出席。');
		checkPersons('法律工作部部长⟦税丽娟⟧介绍了情况。');
		checkPersons('安徽农业大学副教授⟦和四海⟧说，土壤要先改良。');
		checkPersons('种植户⟦白守住⟧深有体会。');
		checkPersons('区教育局局长⟦密贵明⟧介绍，学校下月开学。');
	});

	it('that are words stand between a title and speech or a mark', () => {
		checkPersons('项目经理⟦高峰⟧说，工期不能拖。');
		checkPersons('护士长⟦兰花⟧说，先看病人。');
		checkPersons('镇长⟦黎明⟧表示，今年再修三条路。');
		checkPersons('工会主席⟦高建设⟧说，托管班已经开班。');
	});

	it('of other peoples need no dot', () => {
		checkPersons('选手⟦乌兰图雅⟧名列第三。');
		checkPersons('90后棉农⟦艾克拜尔·吐尔逊⟧翻开账单。');
	});

	it('have surnames that are hardly met', () => {
		checkPersons('⟦荀晓明⟧每天五点起床。');
		checkPersons('“这是大家的功劳。”⟦蹇芳⟧说。');
	});

	it('have rare surnames between a post and a verb of speech', () => {
		checkPersons('区总工会副主席⟦扬文川⟧说，培训要有质量。');
		checkPersons('急诊科主任⟦别晓岚⟧介绍，来的人多了。');
		checkPersons('职工代表⟦扶海平⟧表示，公司很认真。');
	});

	it('of foreigners stand behind titles though their characters say little', () => {
		checkPersons('总理⟦巴里延科⟧认为危机已经过去。');
		checkPersons('国防部长⟦罗季维诺夫⟧等出席。');
	});

	it('of foreigners keep their rare characters behind a title and where nothing goes on', () => {
		checkPersons('外长⟦何塞·米格尔⟧今天到访，前总理⟦差瓦利·永猜裕⟧上将同行。');
		checkPersons('教授⟦马克·卢蒲⟧1962年提出这一看法。');
	});

	it('have characters that names seldom have, where a sure surname opens them', () => {
		checkPersons('⟦李修齐⟧认为，⟦郭品贤⟧表示，⟦王科⟧也在场。');
		checkPersons('演员⟦宋应辉⟧登台。教授⟦陈在勋⟧说，不急。');
	});

	it('are words behind posts, and behind trades before a verb', () => {
		checkPersons('前总理⟦高达⟧的专机抵达，副行长⟦林涛⟧作出说明。');
		checkPersons('职工⟦田野⟧没来得及脱鞋就跳入水中。');
		checkPersons('委员计划明年提交提案，干部廉洁自律，职工智慧无穷。');
	});

	it('have two surnames', () => {
		checkPersons('选手⟦刘黄思远⟧获得冠军，学生⟦张李雨桐⟧、⟦陈佳⟧到场。');
		checkPersons('美术教师⟦闾丘敏⟧为老人剪窗花。');
	});

	it('have surnames that nobody lists and given names that are places', () => {
		checkPersons('调解员⟦咸宝军⟧又促成一起调解。\n\n⟦咸宝军⟧今年63岁。');
		checkPersons('驾驶员⟦隗金秀⟧手绘了一本指南，学生⟦暴雨辰⟧捧着鸡蛋壳。');
		checkPersons('突击队队长的扮演者⟦亓官明⟧，是一名木工。');
		checkPersons('化工厂的仪表工⟦麻淑芬⟧。她跟着奶奶学苏绣。');
	});

	it('have given names that are words and places', () => {
		checkPersons('他和⟦易延军⟧一起走进车间，在台上，⟦项文静⟧说：“好。”');
		checkPersons('⟦祖金凤⟧今年63岁。民警⟦初晓⟧调取监控。');
	});

	it('open with surnames that are words as well', () => {
		checkPersons('⟦沙亮⟧说，今天很高兴。沙土流失严重，沙石路修好了。');
	});

	it('are spread by a space in rows and lists', () => {
		checkPersons('⟦王　伟⟧　　⟦张　敏⟧　　⟦欧阳修远⟧　　⟦李　强⟧\n⟦赵国庆⟧　　⟦钱　芳⟧　　⟦孙立人⟧　　⟦周　涛⟧');
		checkPersons('获奖名单：⟦王　伟⟧、⟦张　敏⟧、⟦欧阳修远⟧、⟦李　强⟧');
		checkPersons('⟦马　丽⟧ ⟦高建军⟧ ⟦石　磊⟧');
		checkPersons('⟦高建军⟧ ⟦李树林⟧ ⟦王海涛⟧ ⟦陈志远⟧');
		checkPersons('⟦李树林⟧　　　　⟦欧阳修远⟧');
		checkPersons('⟦李树林⟧　　　　⟦高建军⟧　　　　⟦陈志远⟧');
		checkPersons('编辑 ⟦王芳⟧ 安全 和平 高质量 于今年');
		checkPersons('文　化　　教　育　　方　案');
		checkPersons('简　讯　　时　评');
	});
});
