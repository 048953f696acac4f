import { Lock } from 'lucide-react';
import { useWords } from '#components/language/use-words.ts';
import { Badge } from '#components/ui/Badge.tsx';

/** In the place of buttons, where there is nothing to choose. */
export function SetByCompany() {
  const say = useWords('options');
  return <Badge icon={<Lock />}>{say('setByCompany')}</Badge>;
}
