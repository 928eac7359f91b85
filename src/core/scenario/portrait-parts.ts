/** Hair, hats and scarves an author can give a person: names of Open Peeps heads. `gray...` heads take `headContrast`. */
export const heads = [
  'short1',
  'short2',
  'short3',
  'short4',
  'short5',
  'flatTop',
  'flatTopLong',
  'pomp',
  'shaved1',
  'shaved2',
  'shaved3',
  'noHair1',
  'noHair2',
  'noHair3',
  'grayShort',
  'medium1',
  'medium2',
  'medium3',
  'mediumBangs',
  'mediumBangs2',
  'mediumBangs3',
  'mediumStraight',
  'grayMedium',
  'grayBun',
  'bangs',
  'bangs2',
  'bun',
  'bun2',
  'buns',
  'long',
  'longBangs',
  'longCurly',
  'afro',
  'longAfro',
  'bantuKnots',
  'cornrows',
  'cornrows2',
  'dreads1',
  'dreads2',
  'twists',
  'twists2',
  'mohawk',
  'mohawk2',
  'hijab',
  'turban',
  'hatBeanie',
  'hatHip',
] as const;

/** Beards and moustaches: names of Open Peeps facial hair. They hide the mouth, half of what a face says. */
export const facialHairs = [
  'chin',
  'full',
  'full2',
  'full3',
  'full4',
  'goatee1',
  'goatee2',
  'moustache2',
  'moustache5',
  'moustache6',
  'moustache7',
  'moustache9',
] as const;

/** Glasses and the like, under names a trainer would use. */
export const accessories = [
  'glasses',
  'roundGlasses',
  'halfRimGlasses',
  'boldGlasses',
  'whiteGlasses',
  'sunglasses',
  'eyepatch',
] as const;

/** Colours of clothes, under names a trainer would use. */
export const clothes = [
  'blue',
  'navy',
  'teal',
  'green',
  'olive',
  'ochre',
  'rust',
  'red',
  'plum',
  'gray',
  'charcoal',
  'cream',
] as const;

/** Colours for hair that takes one (`gray...`, `bangs`, `short4`, `noHair3`, `mohawk`, `full4`, `moustache9`). */
export const headContrasts = ['black', 'brown', 'chestnut', 'gray', 'silver', 'white'] as const;

/** Skin tones, 1 the lightest and 6 the darkest. */
export const skins = [1, 2, 3, 4, 5, 6] as const;

export type Head = (typeof heads)[number];
export type FacialHair = (typeof facialHairs)[number];
export type Accessory = (typeof accessories)[number];
export type Clothes = (typeof clothes)[number];
export type HeadContrast = (typeof headContrasts)[number];
export type Skin = (typeof skins)[number];

/** How a person looks, as an author writes it under `portrait:`. */
export type PortraitParts = {
  head: Head;
  skin: Skin;
  clothes: Clothes;
  accessory?: Accessory | undefined;
  facialHair?: FacialHair | undefined;
  headContrast?: HeadContrast | undefined;
};
