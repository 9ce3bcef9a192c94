-- Staff, the onboarding of partners, and who approved what. Written for 1,000 partners and 100,000
-- redirect URIs: lists are read by an index and a limit. Runs on H2 and on PostgreSQL.

-- Accounts of staff, apart from end users.
create table staff (
    id             uuid not null,
    email          varchar(254) not null,
    name           varchar(100) not null,
    roles          varchar(60) not null,
    password_hash  varchar(200) not null,
    totp_secret    varchar(400),
    totp_step      bigint not null,
    active         boolean not null,
    version        integer not null,
    created_at     timestamp(6) with time zone not null,
    signed_in_at   timestamp(6) with time zone,
    constraint staff_pk primary key (id),
    constraint staff_email unique (email)
);

create table staff_session (
    id           uuid not null,
    token_hash   varchar(43) not null,
    staff_id     uuid not null,
    source       varchar(45) not null,
    created_at   timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    ended_at     timestamp(6) with time zone,
    constraint staff_session_pk primary key (id)
);
create index staff_session_expiry on staff_session (expires_at);
create index staff_session_staff on staff_session (staff_id);

-- Failed sign-ins of an address, known or not, from one source, and ('*') from all of the others.
create table staff_failure (
    account_key      varchar(43) not null,
    source           varchar(45) not null,
    failures         integer not null,
    locked_until     timestamp(6) with time zone,
    last_failed_at   timestamp(6) with time zone,
    last_success_at  timestamp(6) with time zone,
    touched_at       timestamp(6) with time zone not null,
    constraint staff_failure_pk primary key (account_key, source)
);
create index staff_failure_touched on staff_failure (touched_at);

create table staff_invitation (
    id         uuid not null,
    token_hash varchar(43) not null,
    email      varchar(254),
    name       varchar(100),
    roles      varchar(60) not null,
    invited_by uuid,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone,
    constraint staff_invitation_pk primary key (id)
);
create index staff_invitation_expiry on staff_invitation (expires_at);

-- What staff and partners did to partners, applications and keys, for lists with filters. The
-- evidence of it is the audit chain of the server.
create table journal (
    id             uuid not null,
    at             timestamp(6) with time zone not null,
    type           varchar(60) not null,
    actor          varchar(60) not null,
    source         varchar(45) not null,
    partner_id     uuid,
    application_id uuid,
    subject        varchar(2000),
    before_value   varchar(2000),
    after_value    varchar(2000),
    reason         varchar(500),
    constraint journal_pk primary key (id)
);
create index journal_application on journal (application_id, id);
create index journal_actor on journal (actor, id);
create index journal_type on journal (type, id);

-- Partners and applications: search by the beginning of the name, conflicts by the version.
alter table partner add column name_key varchar(100);
update partner set name_key = lower(name);
alter table partner alter column name_key set not null;
alter table partner add column version integer default 0 not null;
create index partner_name on partner (name_key, id);

alter table application add column group_id uuid;
alter table application add column name_key varchar(100);
update application set group_id = id, name_key = lower(name);
alter table application alter column group_id set not null;
alter table application alter column name_key set not null;
alter table application add column version integer default 0 not null;
alter table application add column grants varchar(100)
    default 'authorization_code refresh_token client_credentials' not null;
alter table application add column hosted_ui_version integer;
alter table application add constraint application_side unique (group_id, environment);
create index application_name on application (name_key, id);

create table application_contact (
    application_id uuid not null,
    email          varchar(254) not null,
    name           varchar(100) not null,
    constraint application_contact_pk primary key (application_id, email),
    constraint application_contact_application_fk
        foreign key (application_id) references application (id)
);

create table application_origin (
    application_id uuid not null,
    origin         varchar(300) not null,
    constraint application_origin_pk primary key (application_id, origin),
    constraint application_origin_application_fk
        foreign key (application_id) references application (id)
);
create index application_origin_origin on application_origin (origin);

-- Keys: a secret that was rotated works beside the new one until its overlap ends.
alter table client_key add column name varchar(100) default 'Key' not null;
alter table client_key add column secret_prefix varchar(20);
alter table client_key add column created_by varchar(60);
alter table client_key add column previous_secret_hash varchar(43);
alter table client_key add column previous_secret_expires_at timestamp(6) with time zone;
alter table client_key add column previous_secret_used_at timestamp(6) with time zone;
alter table client_key add column rotated_at timestamp(6) with time zone;
alter table client_key add column last_used_at timestamp(6) with time zone;
alter table client_key add column last_used_from varchar(45);
alter table client_key add column exposed_at timestamp(6) with time zone;
alter table client_key add column exposed_origin varchar(300);
alter table client_key add column version integer default 0 not null;
create index client_key_expiry on client_key (expires_at);
create index client_key_exposure on client_key (exposed_at);

create table key_hand_over (
    id            uuid not null,
    token_hash    varchar(43) not null,
    client_key    varchar(100) not null,
    sealed_secret varchar(1000),
    created_by    uuid not null,
    created_at    timestamp(6) with time zone not null,
    expires_at    timestamp(6) with time zone not null,
    opened_at     timestamp(6) with time zone,
    opened_from   varchar(45),
    constraint key_hand_over_pk primary key (id)
);
create index key_hand_over_key on key_hand_over (client_key);
create index key_hand_over_expiry on key_hand_over (expires_at);

-- Redirect URIs: the host, and what it looks like, for search and for look-alike warnings.
alter table redirect_uri add column host varchar(300);
alter table redirect_uri add column host_key varchar(300);
alter table redirect_uri add column skeleton varchar(300);
alter table redirect_uri add column skeleton_reversed varchar(300);
alter table redirect_uri add column decided_at timestamp(6) with time zone;
create index redirect_uri_host on redirect_uri (host, id);
create index redirect_uri_host_key on redirect_uri (host_key, id);
create index redirect_uri_skeleton on redirect_uri (skeleton);
create index redirect_uri_skeleton_reversed on redirect_uri (skeleton_reversed);
create index redirect_uri_newest on redirect_uri (created_at desc, id desc);

-- What one person asks for and others decide.
create table approval_request (
    id              uuid not null,
    kind            varchar(20) not null,
    environment     varchar(16) not null,
    partner_id      uuid not null,
    application_id  uuid not null,
    subject         varchar(100) not null,
    before_value    varchar(2000),
    after_value     varchar(2000),
    requested_by    varchar(60) not null,
    requester_id    uuid,
    source          varchar(45) not null,
    reason          varchar(500) not null,
    needed          integer not null,
    first_by        uuid,
    first_at        timestamp(6) with time zone,
    second_by       uuid,
    second_at       timestamp(6) with time zone,
    state           varchar(16) not null,
    decided_by      varchar(60),
    decided_at      timestamp(6) with time zone,
    decision_reason varchar(500),
    used_at         timestamp(6) with time zone,
    created_at      timestamp(6) with time zone not null,
    constraint approval_request_pk primary key (id),
    constraint approval_request_four_eyes check (first_by is null or second_by is null or first_by <> second_by),
    constraint approval_request_application_fk foreign key (application_id) references application (id)
);
create index approval_request_queue on approval_request (state, id);
create index approval_request_application on approval_request (application_id, id);
create index approval_request_subject on approval_request (subject, id);

-- The hosted pages of an application, in versions that are never changed.
create table hosted_ui (
    id             uuid not null,
    application_id uuid not null,
    version        integer not null,
    background     varchar(7) not null,
    text_colour    varchar(7) not null,
    accent         varchar(7) not null,
    accent_text    varchar(7) not null,
    logo           bytea,
    logo_width     integer,
    logo_height    integer,
    created_by     uuid not null,
    created_at     timestamp(6) with time zone not null,
    constraint hosted_ui_pk primary key (id),
    constraint hosted_ui_version unique (application_id, version),
    constraint hosted_ui_application_fk foreign key (application_id) references application (id)
);

create table hosted_ui_text (
    hosted_ui_id uuid not null,
    language     varchar(10) not null,
    headline     varchar(100) not null,
    explanation  varchar(500) not null,
    constraint hosted_ui_text_pk primary key (hosted_ui_id, language),
    constraint hosted_ui_text_fk foreign key (hosted_ui_id) references hosted_ui (id)
);
