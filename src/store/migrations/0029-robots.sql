-- A digest can go to the robot of a chat group instead of a mailbox. Whoever knows the address can write into the group.
alter table desk.notice_choice
  add column robot boolean not null default false,
  add column robot_kind text not null default 'wecom' check (robot_kind in ('wecom', 'dingtalk', 'feishu')),
  add column robot_url text not null default '',
  add column robot_secret text not null default '';
