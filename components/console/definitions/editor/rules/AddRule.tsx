import { Ban, Group, Plus } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { Menu, type MenuItem } from '#components/ui/Menu.tsx';
import type { Leaf, Nested } from '../model/nested.ts';
import type { Language } from './language.ts';

export type AddRuleProps<L extends Leaf> = { language: Language<L>; joint: 'and' | 'or'; onAdd: (node: Nested<L>) => void };

/** Adds a sentence or a group to a list. */
export function AddRule<L extends Leaf>({ language, joint, onAdd }: AddRuleProps<L>) {
  const [first] = language.kinds;
  if (first === undefined) return null;
  const blank = () => language.blank(first.kind);
  const items: MenuItem[] = [
    ...language.kinds.map(({ kind, label, icon }) => ({ label, icon, onSelect: () => onAdd(language.blank(kind)) })),
    { kind: 'separator' },
    {
      label: joint === 'and' ? language.group.any : language.group.all,
      icon: <Group />,
      onSelect: () => onAdd({ type: joint === 'and' ? 'any' : 'all', of: [blank(), blank()] }),
    },
    { label: language.group.not, icon: <Ban />, onSelect: () => onAdd({ type: 'not', of: blank() }) },
  ];
  return (
    <div>
      <Menu
        align="start"
        trigger={
          <Button size="s" variant="plain" icon={<Plus />}>
            {joint === 'and' ? 'And' : 'Or'}…
          </Button>
        }
        items={items}
      />
    </div>
  );
}
