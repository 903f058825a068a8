#!/bin/sh
# Starts Zhenggai from this folder, with nothing else installed: ./start.sh serves the ledger of the data folder;
# ./start.sh COMMAND … runs any other command (./start.sh help). 在本目录直接启动，不需要另装任何软件，也不需要网络。
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P) || exit 1
case ${1-} in
'' | -*) set -- serve "$@" ;;
esac
exec "$here/node/bin/node" "$here/bin/zhenggai.js" "$@"
