import { PortraitFrame } from '#web/ui/portrait-frame.tsx';
import { usePeopleDrawn } from '../use-portraits.ts';

/** Faces of the first people of a scenario, as decoration. */
export function CardFaces({ scenario }: { scenario: string }) {
  const faces = usePeopleDrawn(scenario).slice(0, 3);
  return (
    <div className="library-card__faces">
      {faces.map((src) => (
        <PortraitFrame key={src} size="small" src={src} alt="" />
      ))}
    </div>
  );
}
