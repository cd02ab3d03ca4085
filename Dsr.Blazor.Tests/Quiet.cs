// What a server under test says at its start belongs beside the test that failed, not in everybody's way.
[assembly: CaptureConsole]
