import { createContext, useContext } from 'react';

export type FieldIds = { id: string; describedBy: string | undefined; invalid: boolean };

export const FieldContext = createContext<FieldIds | undefined>(undefined);

type ControlAttributes = {
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: true | undefined;
};

/** What ties a control to the label, hint and error of the Field around it. */
export function useFieldAttributes(): ControlAttributes {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid ? true : undefined,
  };
}
