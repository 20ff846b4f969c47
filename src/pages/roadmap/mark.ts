/** What a picture is made of: figures with places and colours, no markup. Units are the SVG's. */
export interface Rect {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

export type Point = readonly [x: number, y: number];

/** Straight lines from point to point. */
export interface Line {
  readonly kind: 'line';
  readonly points: readonly Point[];
  readonly closed?: boolean;
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly [number, number];
}

export interface Circle {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** One line of text; `x` is its left, middle or right end, `y` the top of its line. */
export interface Text {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** The room it was measured for; what is longer is not wrapped again. */
  readonly width: number;
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
  readonly align?: 'left' | 'middle' | 'right';
}

export type Shape = Rect | Line | Circle;
export type Mark = Shape | Text;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** For those who hear it: what it is, and all that it says. */
  readonly title: string;
  readonly description: string;
  readonly marks: readonly Mark[];
}

/** Marks one below the other, and where the next thing may begin. */
export interface Part {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}
