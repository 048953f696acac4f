import type { JourneyStage } from '#lib/contract/vocabulary.ts';

type Row = readonly [
  title: string,
  format: string,
  stages: readonly JourneyStage[],
  personas: readonly string[],
  industries: readonly string[],
  addedDaysAgo: number,
  /** Days from now at which it expires, or was retired. */
  fate?: { expiresIn?: number; retiredAgo?: number },
];

const OPS = 'Operations';
const FIN = 'Finance';
const IT = 'IT';
const EARLY = ['unaware', 'awareness'] as const;

/** The library of the sample company: forty assets over stages, personas, industries and formats; some new, some expired, some retired. */
export const ASSET_ROWS: readonly Row[] = [
  ['Seven signs that planning by spreadsheet is costing you', 'guide', EARLY, [OPS], [], 340],
  ['The true cost of a late delivery', 'guide', ['awareness'], [OPS, FIN], ['Logistics'], 300],
  ['Why shift plans fall apart on Mondays', 'article', EARLY, [OPS], ['Manufacturing'], 260],
  ['State of operations planning: survey of 400 teams', 'report', EARLY, [], [], 190],
  ['Planning in food production: rules you cannot ignore', 'guide', ['awareness'], [OPS], ['Food and drink'], 170],
  ['What finance needs to know about idle capacity', 'article', EARLY, [FIN], [], 150],
  ['Five questions for your IT team before any planning project', 'checklist', ['awareness'], [IT], [], 120],
  ['Stock-outs explained in four minutes', 'video', EARLY, [], ['Retail'], 95],
  ['Weather, sites and crews: planning when nothing is certain', 'article', ['awareness'], [OPS], ['Construction'], 60],
  ['Operations planning in 2 minutes', 'video', EARLY, [], [], 18],
  ['Buyer’s guide to planning software', 'guide', ['awareness', 'consideration'], [OPS, IT], [], 280],
  ['Build, buy or stay: three ways compared', 'comparison', ['consideration'], [FIN, IT], [], 250],
  ['How a freight company cut empty runs by a fifth', 'case study', ['consideration'], [OPS], ['Logistics'], 330],
  ['How a parts maker plans 40 lines from one screen', 'case study', ['consideration'], [OPS], ['Manufacturing'], 310],
  ['How a grocer ended the Friday rush', 'case study', ['consideration'], [OPS], ['Retail'], 215],
  ['How a dairy halved its write-offs', 'case study', ['consideration'], [OPS, FIN], ['Food and drink'], 140],
  ['How a builder keeps twelve sites in step', 'case study', ['consideration'], [OPS], ['Construction'], 45],
  ['Webinar recording: planning with what you already have', 'webinar', ['consideration'], [OPS], [], 200],
  ['Webinar recording: from ERP to plan in a day', 'webinar', ['consideration'], [IT], [], 80],
  ['ROI calculator for operations teams', 'calculator', ['consideration', 'decision'], [OPS], [], 240],
  ['ROI calculator for finance', 'calculator', ['consideration', 'decision'], [FIN], [], 230],
  ['Integration overview: ERP, WMS and time clocks', 'datasheet', ['consideration'], [IT], [], 220],
  ['Which data stays where: privacy in plain words', 'datasheet', ['consideration', 'decision'], [IT], [], 110],
  ['Product tour, 6 minutes', 'video', ['consideration'], [], [], 21],
  ['Planning maturity check', 'checklist', ['consideration'], [OPS], [], 9],
  ['Price list and what is in it', 'price sheet', ['decision'], [], [], 160],
  ['Security questionnaire, filled in', 'datasheet', ['decision'], [IT], [], 205],
  ['Business case template', 'template', ['decision'], [FIN, OPS], [], 175],
  ['Roll-out plan for the first 90 days', 'template', ['decision'], [OPS], [], 130],
  ['Reference list: companies you can call', 'reference', ['decision'], [], [], 90],
  ['How we move 12 warehouses in 10 weeks', 'case study', ['decision'], [OPS], ['Logistics'], 70],
  ['Contract and service levels, explained', 'datasheet', ['decision'], [FIN], [], 55],
  ['What changes for planners: a letter to the team', 'template', ['decision', 'postPurchase'], [OPS], [], 12],
  ['First steps for new planners', 'guide', ['postPurchase'], [OPS], [], 290],
  ['Administrator handbook', 'guide', ['postPurchase'], [IT], [], 270],
  ['Ten habits of teams that plan well', 'article', ['postPurchase'], [OPS], [], 100],
  ['Add a second site: what to prepare', 'checklist', ['postPurchase'], [OPS], [], 28],
  ['Price list of last year', 'price sheet', ['decision'], [], [], 350, { expiresIn: -40 }],
  ['Winter offer for logistics', 'flyer', ['consideration', 'decision'], [OPS], ['Logistics'], 240, { expiresIn: -120 }],
  ['Comparison with the tools of five years ago', 'comparison', ['consideration'], [OPS, IT], [], 345, { retiredAgo: 75 }],
];
