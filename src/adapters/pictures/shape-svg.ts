import type { Circle, Line, Rect, Shape } from '../../pages/roadmap/mark.ts';

/** A figure as SVG. Only numbers and our own colours go in here: nothing that a person wrote. */
export function shapeSvg(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return rect(shape);
    case 'circle':
      return circle(shape);
    case 'line':
      return line(shape);
  }
}

const rect = ({ x, y, width, height, radius = 0, ...paint }: Rect): string =>
  `<rect${numbers({ x, y, width, height, ...(radius === 0 ? {} : { rx: radius }) })}${painted(paint)}/>`;

const circle = ({ x, y, radius, ...paint }: Circle): string =>
  `<circle${numbers({ cx: x, cy: y, r: radius })}${painted(paint)}/>`;

function line({ points, closed = false, dash, ...paint }: Line): string {
  const way = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash.map(round).join(' ')}"`;
  const joined = paint.stroke === undefined ? '' : ' stroke-linecap="round" stroke-linejoin="round"';
  return `<path d="${way}${closed ? 'Z' : ''}"${painted({ fill: 'none', ...paint })}${joined}${dashes}/>`;
}

interface Paint {
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

const painted = ({ fill, stroke, strokeWidth = 1 }: Paint): string =>
  ` fill="${fill}"${stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${round(strokeWidth)}"`}`;

const numbers = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${round(value)}"`)
    .join('');

/** Half a hundredth of a unit is not seen; without it the same picture would differ between machines. */
const round = (value: number): number => Math.round(value * 100) / 100;
