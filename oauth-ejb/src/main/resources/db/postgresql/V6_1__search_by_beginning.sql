-- In the order of code points an index finds texts by their beginning.
alter table partner alter column name_key type varchar(100) collate "C";
alter table application alter column name_key type varchar(100) collate "C";
alter table redirect_uri alter column host type varchar(300) collate "C";
alter table redirect_uri alter column host_key type varchar(300) collate "C";
alter table redirect_uri alter column skeleton type varchar(300) collate "C";
alter table redirect_uri alter column skeleton_reversed type varchar(300) collate "C";
