import { checkPersons } from './check-persons.ts';

describe('persons whose name is a word', () => {
	it('stand behind the title of one person', () => {
		checkPersons('区总工会党组书记⟦边疆⟧、副主席⟦卜一诺⟧到场聆听。');
		checkPersons('社区党委书记⟦古月⟧介绍，小区建于上世纪八十年代。');
		checkPersons('安全员⟦万全⟧、资料员⟦文静⟧负责后勤。');
		checkPersons('门诊由主任医师⟦甘露⟧坐诊。');
		checkPersons('母亲⟦钟情⟧是医生。');
		checkPersons('小将⟦牧歌⟧第88分钟射中门柱。');
	});

	it('are only words behind what many are, and behind nothing', () => {
		checkPersons('活动展现了职工阳光的一面。');
		checkPersons('党员平凡的坚守让人感动。');
		checkPersons('早高峰，时光在站台上流过。');
		checkPersons('这家银行摘得行业的桂冠。');
	});

	it('may be a surname with a given name that is a word', () => {
		checkPersons('主教练⟦战胜利⟧在发布会上表示，球队会继续努力。');
		checkPersons('主席⟦战胜利⟧说，这是大家的功劳。');
	});

	it('stand in lists between names', () => {
		checkPersons('副攻：⟦袁心玥⟧、⟦高意⟧、⟦王媛媛⟧');
		checkPersons('学生⟦沙白⟧、⟦荆棘⟧、⟦卞之凡⟧现场提问。');
		checkPersons('河钢集团唐钢公司⟦高峰⟧、天津钢管制造有限公司⟦马强⟧获奖。');
	});

	it('stand behind two names or more, and with the body where they work', () => {
		checkPersons('志愿者⟦黎曼⟧、⟦佟心⟧、⟦东方晴⟧在整理布料。');
		checkPersons('前三名是京煤集团⟦鲜于浩⟧、首钢集团⟦李强⟧、龙泉医院⟦海明⟧。');
	});

	it('are no noun with what it is like, no kind of body, no idiom', () => {
		checkPersons('工程师范围广，待遇好。');
		checkPersons('这项法案是罗政府同国际组织商定的。');
		checkPersons('她不苟言笑和严厉的样子让人敬畏。');
	});
});

describe('persons of rare surnames and trades', () => {
	it('stand behind trades, kin and neighbours', () => {
		checkPersons('桃农⟦岳满仓⟧、菜农⟦计丰年⟧也围拢过来。');
		checkPersons('老伴儿⟦段誉⟧是退休工人。');
		checkPersons('助理检察员⟦宁静⟧、潜航员⟦唐嘉陵⟧参加了宣讲。');
		checkPersons('教授⟦翦知湣⟧则长期从事古海洋学研究。');
		checkPersons('合作社的职工⟦由秀枝⟧正在咨询。职工由工会统一安排体检。');
	});

	it('go with a verb that an aspect follows', () => {
		checkPersons('检察部主任⟦铁生⟧办过一起跨省诈骗案。');
	});
});

describe('persons before verbs and conjunctions of one character', () => {
	it('end before a verb that hardly ends a name', () => {
		checkPersons('总工会为受灾职工⟦王瑶⟧送去慰问金。');
		checkPersons('栗农⟦王芳⟧量完血压。技术员⟦蔡菁⟧轻点鼠标。');
		checkPersons('指导员⟦项英⟧率36人徒步进山。');
		checkPersons('栗农⟦李昕⟧天不亮就上了山。');
	});

	it('end in 和 where nothing follows that it could join', () => {
		checkPersons('副局长⟦秦怡和⟧为获奖选手颁奖。部长⟦瞿弦和⟧陪同。');
		checkPersons('安检员⟦邹家和⟧（右）帮助乘客。');
		checkPersons('主任⟦王强⟧和李师傅都到了。');
	});

	it('open a clause', () => {
		checkPersons('⟦罗干⟧说，今年的任务完成了。');
		checkPersons('⟦高允连⟧崇尚实干。');
	});

	it('are no joint or preposition with the name behind it', () => {
		checkPersons('⟦吴坚⟧教授和⟦唐艳⟧研究员分别发言。');
		checkPersons('会上，江西省政府向⟦杨丽⟧等3人颁发了奖章。');
		checkPersons('中国乒乓球协会秘书长⟦阳翰笙⟧表示支持。');
	});

	it('may end in a numeral or in 可', () => {
		checkPersons('教师⟦康宁一⟧、⟦陈敏⟧到场。');
		checkPersons('民警⟦马静龙⟧和辅警⟦姚兴可⟧沿着石板坡一路寻找。');
	});

	it('end before an adverb that foreign names are written with', () => {
		checkPersons('诗人⟦麦芒⟧则朗读了片段。主帅⟦巴特尔⟧连换三人。');
		checkPersons('彝族男孩⟦阿苏拉则⟧第一次见她。');
	});

	it('go with the name before that says where someone stands in a picture', () => {
		checkPersons('职工⟦宁建波⟧（左）、⟦海涛⟧在天坛东路清扫落叶。');
	});

	it('are no shop', () => {
		checkPersons('张一元的茉莉花茶摆上了柜台。');
		checkPersons('总经理⟦张一元⟧说，今年的新茶不错。');
	});

	it('end before 为 unless names have it there', () => {
		checkPersons('驾驶员⟦何新⟧为同学们上了一课。局长⟦陈有为⟧到场。');
		checkPersons('校工会主席⟦任新钢⟧为获奖者颁奖。');
	});

	it('are no preposition, no card', () => {
		checkPersons('主席向前来参加活动的职工致谢。');
		checkPersons('职工凭会员卡采摘可享优惠。');
	});

	it('are no family', () => {
		checkPersons('赵家四代人都在公交集团。');
	});

	it('stand behind the title of one person before any verb', () => {
		checkPersons('歌唱家⟦边江⟧独唱一曲。青年钳工⟦段俊艳⟧说。女矿工⟦党智辉⟧发言。');
		checkPersons('电气工程师⟦匡正⟧、局长⟦党晓龙⟧守在现场。');
	});

	it('fill the place behind a title between spaces', () => {
		checkPersons('责任编辑 ⟦罗点点⟧ 校对 ⟦关牧村⟧');
		checkPersons('编辑 ⟦明月⟧ 校对 ⟦和春晖⟧');
	});

	it('have given names that are words', () => {
		checkPersons('律师⟦凌解放⟧提醒，合同要写清楚。');
		checkPersons('劳动模范⟦武为民⟧依次发言。');
	});

	it('are named in a byline whatever their surname is', () => {
		checkPersons('本报讯（记者 ⟦和万春⟧ 通讯员 ⟦家春明⟧）昨天，展览开幕。');
	});
});
