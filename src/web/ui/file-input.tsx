import { Field } from './field.tsx';
import { TextInput } from './text-input.tsx';

export type FileInputProps = {
  label: string;
  hint: string;
  accept: string;
  onFile: (file: File) => void;
};

/** The browser's own file control. The same file can be chosen twice, after it was mended. */
export function FileInput({ label, hint, accept, onFile }: FileInputProps) {
  return (
    <Field label={label} hint={hint}>
      <TextInput
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </Field>
  );
}
