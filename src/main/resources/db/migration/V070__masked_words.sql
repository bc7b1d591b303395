-- Words that were masked, in texts and in translations, where the original is kept: so that they are known wherever else they
-- stand before something leaves the team. They go with the originals. See docs/decisions/0066.
create table material_masked_word (
    place bigint primary key,
    document uuid not null references material_document (id) on delete cascade,
    mask varchar(200) not null,
    words varchar(20000) not null,
    translated boolean not null
);

create index material_masked_word_by_document on material_masked_word (document);

insert into material_masked_word (place, document, mask, words, translated)
select place, document, mask, words, false from material_mask;

-- Texts that were masked before the places of masks were kept (V063): these are looked for once, when the server starts.
alter table material_document add column masks_known boolean not null default true;

update material_document set masks_known = false
where id in (select document from material_version where apart = true);
