/**
 * The e-CPS phone on the command line. {@link dev.ecps.phone.cli.EcpsPhone} is the program; each command is a class of its
 * own over the phone library and keeps nothing itself: the vault is the one of the window. What a command has to say is an
 * {@link dev.ecps.phone.cli.Event}, which {@link dev.ecps.phone.cli.Voice} turns into a sentence or a line of JSON; how it
 * ends is an {@link dev.ecps.phone.cli.ExitCode}. {@code fleet} holds many phones in one process.
 */
@NullMarked
package dev.ecps.phone.cli;

import org.jspecify.annotations.NullMarked;
