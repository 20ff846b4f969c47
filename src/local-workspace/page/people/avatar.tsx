import type { SeenUser } from '../../page-api/seen.ts';
import { Icon } from '../ui/icons.tsx';
import { colourOf, initials } from './by-company.ts';

const colours = 10;

export function Avatar({ user, size = 'usual' }: { user: SeenUser | undefined; size?: 'small' | 'usual' }) {
  const colour = user?.bot ? 'bot' : colourOf(user?.id ?? '', colours);
  return (
    <span className={`avatar avatar-${size} avatar-${colour}`} aria-hidden="true">
      {user?.bot ? <Icon name="house" size={size === 'small' ? 14 : 22} /> : initials(user?.name ?? '?')}
    </span>
  );
}
