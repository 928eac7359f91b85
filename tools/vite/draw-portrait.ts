import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import type { PortraitParts } from '../../src/core/scenario/portrait-parts.ts';
import {
  accessoryDrawings,
  clothesColours,
  headContrastColours,
  skinColours,
} from './portrait-colours.ts';
import { type DrawnFace, faceDrawings } from './portrait-faces.ts';

type OpenPeepsOptions = NonNullable<Parameters<typeof createAvatar<openPeeps.Options>>[1]>;

const faceGroup =
  /<g transform="translate\(315 248\)">(.*?)<\/g>(?=<g transform="translate\(279 400\)">)/s;

/** Air above buns and wide hair, which the drawings' own frame cuts off. */
const frame = 'viewBox="-30 -52 760 760"';

/** Draws one person with one face as a complete SVG document. Deterministic: same parts, same bytes. */
export function drawPortrait(parts: PortraitParts, face: DrawnFace): string {
  const { eyes, mouth, eyesTo = 187 } = faceDrawings[face];
  const withEyes = peep(parts, eyes);
  const drawing =
    eyes === mouth
      ? withEyes
      : withEyes.replace(faceGroup, (_, upper: string) =>
          joinedFace(upper, faceOf(peep(parts, mouth)), eyesTo),
        );
  return withoutMetadata(drawing).replace(/viewBox="[^"]*"/, frame);
}

function peep(parts: PortraitParts, face: string): string {
  const options = {
    seed: 'doorstep',
    head: [parts.head],
    face: [face],
    skinColor: [skinColours[parts.skin]],
    clothingColor: [clothesColours[parts.clothes]],
    headContrastColor: [headContrastColours[parts.headContrast ?? defaultContrast(parts)]],
    accessories: parts.accessory ? [accessoryDrawings[parts.accessory]] : [],
    accessoriesProbability: parts.accessory ? 100 : 0,
    facialHair: parts.facialHair ? [parts.facialHair] : [],
    facialHairProbability: parts.facialHair ? 100 : 0,
    maskProbability: 0,
  };
  return createAvatar(openPeeps, options as OpenPeepsOptions).toString();
}

function defaultContrast(parts: PortraitParts): 'gray' | 'black' {
  return parts.head.startsWith('gray') ? 'gray' : 'black';
}

function faceOf(svg: string): string {
  const drawn = faceGroup.exec(svg)?.[1];
  if (drawn === undefined) throw new Error('Open Peeps no longer places the face at 315,248');
  return drawn;
}

function joinedFace(upper: string, lower: string, eyesTo: number): string {
  return (
    '<g transform="translate(315 248)">' +
    `<clipPath id="u"><path d="M-60-60h420V${eyesTo}H-60z"/></clipPath>` +
    '<clipPath id="l"><path d="M-60 190h420v200H-60z"/></clipPath>' +
    `<g clip-path="url(#u)">${upper}</g><g clip-path="url(#l)">${lower}</g></g>`
  );
}

/** The credit stands once, in docs/decisions/0013; each file need not carry half a kilobyte of it. */
function withoutMetadata(svg: string): string {
  return svg.replace(/<metadata.*?<\/metadata>/s, '');
}
