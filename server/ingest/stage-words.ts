import { JourneyStage } from '#lib/contract/vocabulary.ts';

/** Spellings of a journey stage beside its own name, without case, spaces and hyphens. */
const SPELLINGS: Record<JourneyStage, readonly string[]> = {
  unaware: ['notaware', 'prospecting', 'identify'],
  awareness: ['aware', 'tofu', 'topoffunnel', 'topofthefunnel', 'top', 'discover', 'discovery', 'attract', 'problemaware', 'connect'],
  consideration: [
    'consider',
    'considering',
    'mofu',
    'middleoffunnel',
    'middleofthefunnel',
    'midfunnel',
    'middle',
    'evaluation',
    'evaluate',
    'solutionaware',
    'explore',
    'nurture',
  ],
  decision: [
    'decide',
    'deciding',
    'bofu',
    'bottomoffunnel',
    'bottomofthefunnel',
    'bottom',
    'purchase',
    'buy',
    'buying',
    'convert',
    'conversion',
    'productaware',
    'advise',
  ],
  postPurchase: [
    'postsale',
    'postsales',
    'aftersale',
    'aftersales',
    'customer',
    'customers',
    'onboarding',
    'adoption',
    'retention',
    'retain',
    'expansion',
    'loyalty',
    'advocacy',
  ],
};

const BY_WORD = new Map(
  JourneyStage.options.flatMap((stage) => [stage.toLowerCase(), ...SPELLINGS[stage]].map((word) => [word, stage] as const)),
);

/** The stages that a word names: one, all five for “all”, or none where it is unknown. */
export function stagesOf(word: string): readonly JourneyStage[] {
  const key = word
    .toLowerCase()
    .replaceAll(/stage$|[\s_-]+/g, '')
    .replace(/stage$/, '');
  if (key === 'all' || key === 'any') return JourneyStage.options;
  const stage = BY_WORD.get(key);
  return stage === undefined ? [] : [stage];
}

export const STAGE_LIST = JourneyStage.options.join(', ');
