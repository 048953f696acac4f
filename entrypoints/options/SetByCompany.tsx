import { Lock } from 'lucide-react';
import { Badge } from '#components/ui/Badge.tsx';

/** In the place of buttons, where there is nothing to choose. */
export function SetByCompany() {
  return <Badge icon={<Lock />}>Set by your company</Badge>;
}
