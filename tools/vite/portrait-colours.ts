import type {
  Accessory,
  Clothes,
  HeadContrast,
  Skin,
} from '../../src/core/scenario/portrait-parts.ts';

/** Muted inks that sit together on one page; Open Peeps takes six hex digits without the hash. */
export const clothesColours: Record<Clothes, string> = {
  blue: '7f9cb8',
  navy: '3f5673',
  teal: '6fa09b',
  green: '8aa77f',
  olive: '9a9665',
  ochre: 'd3a857',
  rust: 'bf7a56',
  red: 'b4574c',
  plum: '8d6f92',
  gray: 'a9a59b',
  charcoal: '5d5b57',
  cream: 'e9e1cc',
};

export const skinColours: Record<Skin, string> = {
  1: 'f8dfc8',
  2: 'f0c9a4',
  3: 'dcab7f',
  4: 'b98055',
  5: '8e5b3a',
  6: '613f2c',
};

export const headContrastColours: Record<HeadContrast, string> = {
  black: '26221f',
  brown: '4a3526',
  chestnut: '7a4f32',
  gray: '8b8781',
  silver: 'b9b5ad',
  white: 'e6e2da',
};

export const accessoryDrawings: Record<Accessory, string> = {
  glasses: 'glasses',
  roundGlasses: 'glasses2',
  halfRimGlasses: 'glasses3',
  whiteGlasses: 'glasses4',
  boldGlasses: 'glasses5',
  sunglasses: 'sunglasses',
  eyepatch: 'eyepatch',
};
