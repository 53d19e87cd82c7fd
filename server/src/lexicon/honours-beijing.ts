import { FIVE_YEARS } from './honour-frequency.ts';
import type { BilingualText, Honour } from './honours.ts';

const BEIJING: BilingualText = { en: 'Party committee and government of Beijing', zh: '中共北京市委、北京市人民政府' };
const BEIJING_UNIONS: BilingualText = { en: 'Beijing Federation of Trade Unions', zh: '北京市总工会' };

/** Honours for work that Beijing and its trade unions confer. Sources: `docs/honours.md`. */
export const BEIJING_HONOURS: readonly Honour[] = [
	{
		id: 'beijing-model-worker',
		names: ['北京市劳动模范', '北京市劳模'],
		what: {
			en: 'Honorary title of the city of Beijing for workers; the city has the rank of a province',
			zh: '北京市授予劳动者的荣誉称号（省级）',
		},
		level: 'provincial',
		conferredBy: BEIJING,
		recipients: 'people',
		frequency: FIVE_YEARS,
		since: null,
	},
	{
		id: 'beijing-advanced-worker',
		names: ['北京市先进工作者'],
		what: {
			en: 'Honorary title of the rank of 北京市劳动模范 for staff of public institutions and offices',
			zh: '授予机关事业单位人员，与“北京市劳动模范”同级',
		},
		level: 'provincial',
		conferredBy: BEIJING,
		recipients: 'people',
		frequency: FIVE_YEARS,
		since: null,
	},
	{
		id: 'capital-labour-medal',
		names: ['首都劳动奖章'],
		what: { en: 'Medal of Beijing’s trade unions for individual workers', zh: '北京市工会系统授予职工个人的奖章' },
		level: 'provincial',
		conferredBy: BEIJING_UNIONS,
		recipients: 'people',
		frequency: null,
		since: 1986,
	},
	{
		id: 'capital-labour-certificate',
		names: ['首都劳动奖状'],
		what: { en: 'Certificate of merit of Beijing’s trade unions for bodies', zh: '北京市工会系统授予单位集体的奖状' },
		level: 'provincial',
		conferredBy: BEIJING_UNIONS,
		recipients: 'groups',
		frequency: null,
		since: 1986,
	},
	{
		id: 'beijing-workers-vanguard',
		names: ['北京市工人先锋号'],
		what: { en: 'Title of Beijing’s trade unions for teams and departments', zh: '北京市工会系统授予班组、科室等集体的称号' },
		level: 'provincial',
		conferredBy: BEIJING_UNIONS,
		recipients: 'groups',
		frequency: null,
		since: null,
	},
	{
		id: 'beijing-great-craftsman',
		names: ['北京大工匠'],
		what: { en: 'Title for outstanding craftspeople of Beijing', zh: '授予北京市技艺杰出的工匠' },
		level: 'provincial',
		conferredBy: BEIJING_UNIONS,
		recipients: 'people',
		frequency: null,
		since: null,
	},
	{
		id: 'beijing-model-group',
		names: ['北京市模范集体'],
		what: { en: 'Honorary title of the city of Beijing for groups of workers', zh: '北京市授予集体的劳动荣誉称号' },
		level: 'provincial',
		conferredBy: BEIJING,
		recipients: 'groups',
		frequency: FIVE_YEARS,
		since: null,
	},
];
