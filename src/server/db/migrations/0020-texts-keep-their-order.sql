-- jsonb sorts the keys of an object. The guessers that make the chance level pick among choices in
-- the order in which they are written, so a sorted scenario is another scenario by a point or two.
alter table scenarios alter column scenario type json using scenario::json;
alter table rubrics alter column rubric type json using rubric::json;
