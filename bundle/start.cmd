@echo off
rem Starts Zhenggai from this folder: start.cmd serves, start.cmd COMMAND ... runs any other command.
setlocal
set "first=%~1"
if "%first%"=="" (
  "%~dp0node\node.exe" "%~dp0bin\zhenggai.js" serve
) else if "%first:~0,1%"=="-" (
  "%~dp0node\node.exe" "%~dp0bin\zhenggai.js" serve %*
) else (
  "%~dp0node\node.exe" "%~dp0bin\zhenggai.js" %*
)
exit /b %errorlevel%
